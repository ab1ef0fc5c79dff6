import { z } from 'zod';
import { assignedDuties } from '@/lib/domain/assignment/assignment';
import { statuses } from '@/lib/domain/claim/claim';
import { tasks } from '@/lib/domain/work/tasks';
import { ClaimCard } from '@/lib/schemas/claim/claim';
import { NarrowClaims } from './claim/narrowing';
import { given } from './given';
import { Id, Instant, optional, Paging, page } from './primitives';

export const ListWork = Paging.extend({ task: z.enum(tasks).optional(), ...NarrowClaims.shape });
export type ListWork = z.infer<typeof ListWork>;

/** Counts what waits for you, narrowed as a list is. */
export const CountWork = NarrowClaims.omit({ sort: true });
export type CountWork = z.infer<typeof CountWork>;

const count = z.number().int();
export const WorkCounts = z
  .object({ counts: z.record(z.enum(tasks), count).describe('99 says 99 or more.') })
  .meta({ id: 'WorkCounts' });

/** Who has a claim, or whose take of it is over. */
export const Holder = z
  .object({
    assignmentId: Id,
    version: z.number().int(),
    duty: z.enum(assignedDuties),
    person: z.object({ id: Id, name: z.string() }),
    mine: z.boolean(),
    until: Instant.nullable().describe('Of a take: until when it holds.'),
    lapsed: z.boolean(),
  })
  .meta({ id: 'Holder' });
export type Holder = z.infer<typeof Holder>;

/** One thing that waits for the person who asks, and why. */
export const WorkItem = z
  .object({ task: z.enum(tasks), because: z.string(), claim: ClaimCard, holders: z.array(Holder) })
  .meta({ id: 'WorkItem' });
export type WorkItem = z.infer<typeof WorkItem>;
export const WorkPage = page(WorkItem, 'WorkPage');

/** Takes the most urgent claim for oneself, of any duty or of one. */
export const TakeNext = given({ duty: optional(z.enum(assignedDuties)) }).meta({ id: 'TakeNext' });
export type TakeNext = z.infer<typeof TakeNext>;

/** What somebody has, and what lapsed of it lately. */
export const HeldWork = z
  .object({ items: z.array(z.object({ holder: Holder, claim: ClaimCard })) })
  .meta({ id: 'HeldWork' });
export type HeldWork = z.infer<typeof HeldWork>;

export const Board = z
  .object({
    columns: z.array(
      z.object({
        status: z.enum(statuses),
        claims: count.describe('999 says 999 or more.'),
        items: z
          .array(z.object({ claim: ClaimCard, holders: z.array(Holder) }))
          .describe('Due first; of what is published, the newest.'),
      }),
    ),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;
