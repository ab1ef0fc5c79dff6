import { z } from 'zod';
import { ClaimCard } from '@/lib/schemas/claim/claim';
import { Paging, page } from './primitives';

export const tasks = [
  'review',
  'adjudicate',
  'summarise',
  'override',
  'approve',
  'publish',
  'reply',
  'flagged',
  'challenge',
  'draft',
] as const;

export const ListWork = Paging.extend({ task: z.enum(tasks).optional() });
export type ListWork = z.infer<typeof ListWork>;

/** One thing that waits for the person who asks, and why. */
export const WorkItem = z
  .object({ task: z.enum(tasks), because: z.string(), claim: ClaimCard })
  .meta({ id: 'WorkItem' });
export type WorkItem = z.infer<typeof WorkItem>;
export const WorkPage = page(WorkItem, 'WorkPage');
