import { z } from 'zod';
import { reportStates } from '@/lib/domain/challenge/challenge';
import { given } from '@/lib/schemas/given';
import { Id, Instant, PersonRef, text, Version } from '@/lib/schemas/primitives';

/** An editor takes a decision up again. */
export const ReopenReport = given({
  reportId: Id,
  version: Version,
  reason: text(2000, 'Give a reason.').describe('For the desk. Its sender never sees it.'),
});
export type ReopenReport = z.infer<typeof ReopenReport>;

/** What was decided before an editor took it up again. */
export const EarlierDecision = z
  .object({
    state: z.enum(reportStates),
    outcome: z.string().nullable().describe('What the sender was told.'),
    decidedBy: PersonRef.nullable(),
    decidedAt: Instant,
    reason: z.string().describe('Why it is looked into again.'),
    reopenedBy: PersonRef.nullable(),
    reopenedAt: Instant,
  })
  .meta({ id: 'EarlierDecision' });
export type EarlierDecision = z.infer<typeof EarlierDecision>;
