import { z } from 'zod';
import { policyGates } from '@/lib/domain/claim/gate';
import { evidenceStates } from '@/lib/domain/evidence/evidence';
import { lineageTurns } from '@/lib/domain/publication/flag/detail';
import { Id, Instant } from '../primitives';

const Counts = z.object({
  reports: z.number().int(),
  origins: z.number().int(),
  independent: z.number().int().describe('Of the origins, those independent of the claimant.'),
});
const Sides = z.object({ support: Counts, contradiction: Counts });

/** What becomes of a claim's numbers. */
export const ShiftView = z.object({ before: Sides, after: Sides }).meta({ id: 'Shift' });

const NamedView = z
  .object({
    kind: z.enum(['article', 'evidence', 'source']),
    id: Id,
    name: z.string().nullable().describe('Null where not everybody who reads this may see it.'),
  })
  .meta({ id: 'Named' });

/** What a change would keep from being approved. */
export const FailsView = z
  .array(z.enum(policyGates))
  .describe('The gates that the claim passed before, and would not pass now.');

const rippled = {
  subject: NamedView.describe('What it happened to.'),
  reason: z.string().nullable().describe('Why it was done, in the words of whoever did it.'),
  shift: ShiftView,
  fails: FailsView.optional(),
};

/** What happened to something that a claim rests on, one shape for each kind. */
export const happened = [
  {
    kind: z.enum(['EVIDENCE_RETRACTED', 'EVIDENCE_CHALLENGED']),
    ...rippled,
    was: z.enum(evidenceStates),
    is: z.enum(evidenceStates),
  },
  { kind: z.literal('CAPTURE_MISMATCH'), ...rippled, capturedAt: Instant },
  {
    kind: z.literal('SOURCE_DOWNGRADED'),
    ...rippled,
    was: z.string().nullable().describe('The grade before; null where there was none.'),
    is: z.string(),
    topic: z.string().nullable(),
  },
  { kind: z.enum(['SOURCE_MERGED', 'SOURCE_UNMERGED']), ...rippled, other: NamedView },
  { kind: z.literal('LINEAGE_CHANGED'), ...rippled, other: NamedView.nullable(), how: z.enum(lineageTurns) },
] as const;
