'use server';

import { refresh } from 'next/cache';
import { assignInWords, dueInWords } from '@/app/assignments';
import { action } from '@/lib/http/action';
import { AssignClaims, SetDues } from '@/lib/schemas/assignment';
import { TakeNext } from '@/lib/schemas/work';
import { FindAbout } from '@/lib/schemas/work/about';
import { AboutFilter, SaveFilter } from '@/lib/schemas/work/filter';
import { findAbout } from '@/lib/services/work/about';
import { removeFilter, saveFilter } from '@/lib/services/work/filters';
import { takeNext } from '@/lib/services/work/taking';

export const takeNextAction = action(TakeNext, takeNext, { done: refresh });
export const assignClaimsAction = action(AssignClaims, assignInWords, { done: refresh });
export const setDuesAction = action(SetDues, dueInWords, { done: refresh });
export const saveFilterAction = action(SaveFilter, saveFilter, { done: refresh });
export const removeFilterAction = action(AboutFilter, removeFilter, { done: refresh });
export const findAboutAction = action(FindAbout, (actor, input) => findAbout(actor, input));
