import { cache } from 'react';
import type { Actor } from '@/lib/domain/actor';
import { workCounts } from '@/lib/services/work';

/** How much waits for whoever is signed in: the bar of every page of the desk says so, and the list of all work again. */
export const myCounts = cache((actor: Actor) => workCounts(actor));
