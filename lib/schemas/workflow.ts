import { z } from 'zod';
import { correctionKinds } from '@/lib/domain/publication/publication';
import { Id, text, Version } from './primitives';
import { FindingInput } from './review';

const base = { claimId: Id, version: Version };
const reason = text(2000, 'Give a reason.');

const Publish = z.object({
  ...base,
  move: z.literal('publish'),
  /** Asked for when readers would see something else than in the last publication. */
  correction: z
    .object({
      kind: z.enum(correctionKinds).exclude(['RETRACTION'], 'Choose what kind of change it is.'),
      note: text(2000, 'Tell readers what changed and why.'),
    })
    .nullish()
    .transform((c) => c ?? null),
});

/** A move of a claim through rule 1's table, each with the words it needs. */
export const MoveClaim = z
  .discriminatedUnion('move', [
    z.object({ ...base, move: z.literal('submit') }),
    z.object({
      ...base,
      move: z.literal('adjudicate'),
      ...FindingInput.shape,
      rationale: text(10_000, 'Give your rationale.'),
    }),
    z.object({ ...base, move: z.literal('approve') }),
    Publish,
    z.object({ ...base, move: z.literal('sendBack'), reason }),
    z.object({ ...base, move: z.literal('reopen'), reason, underReview: z.boolean().default(false) }),
    z.object({
      ...base,
      move: z.literal('retract'),
      note: text(2000, 'Tell readers why the claim is retracted.'),
    }),
    z.object({ ...base, move: z.literal('withdraw'), reason }),
    z.object({ ...base, move: z.literal('restore'), reason }),
  ])
  .meta({ id: 'MoveClaim' });
export type MoveClaim = z.infer<typeof MoveClaim>;
export type MoveClaimInput = z.input<typeof MoveClaim>;
