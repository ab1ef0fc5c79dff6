import { z } from 'zod';
import { correctionKinds } from '@/lib/domain/publication/publication';
import { given } from './given';
import { Id, optional, text, Version } from './primitives';
import { PublicClaim } from './publication';
import { OpinionInput } from './review';

const base = { claimId: Id, version: Version };
const reason = text(2000, 'Give a reason.');

/** Asked for when readers would see something else than in the last publication. */
export const correction = given({
  kind: z.enum(correctionKinds).exclude(['RETRACTION'], 'Choose what kind of change it is.'),
  note: text(2000, 'Tell readers what changed and why.'),
})
  .nullish()
  .transform((c) => c ?? null);

const asItIs = 'Take this from the preview as it is: 64 digits from 0 to f.';
const Sha256 = z
  .string()
  .max(64, { error: asItIs, abort: true })
  .regex(/^[0-9a-f]{64}$/, asItIs)
  .describe('SHA-256 of everything that readers would get, as the preview answers it.');

/** Whoever vouches for a page names it: what they looked at is what is approved. */
export const contentHash = optional(Sha256).describe(
  'The `contentHash` of the preview that you looked at. Refused (412) when readers would get something else by now: If-Match tells of the claim alone, and a source or article that changes, or a source that is graded, leaves its version.',
);

const Approve = given({
  ...base,
  move: z.literal('approve'),
  contentHash,
  publish: z
    .boolean()
    .default(false)
    .describe('Whether you publish it in the same step. Both are done, or neither.'),
  correction,
}).refine(({ publish, correction }) => publish || correction === null, {
  path: ['correction'],
  error: 'Readers are told what changed when it is published. Leave it out, or publish in the same step.',
});

const Publish = given({
  ...base,
  move: z.literal('publish'),
  contentHash,
  correction,
});

/** A move of a claim through rule 1's table, each with the words it needs. Retracting takes two editors: it has requests of its own. */
export const MoveClaim = z
  .discriminatedUnion('move', [
    given({ ...base, move: z.literal('submit') }),
    given({
      ...base,
      move: z.literal('adjudicate'),
      ...OpinionInput.shape,
      dissentShown: z
        .boolean()
        .default(false)
        .describe(
          'Whether readers see the reviews whose verdict is not yours. They are kept on the desk either way.',
        ),
    }),
    Approve,
    Publish,
    given({ ...base, move: z.literal('sendBack'), reason }),
    given({ ...base, move: z.literal('takeBack') }),
    given({ ...base, move: z.literal('reopen'), reason, underReview: z.boolean().default(false) }),
    given({ ...base, move: z.literal('withdraw'), reason }),
    given({ ...base, move: z.literal('restore'), reason }),
  ])
  .meta({ id: 'MoveClaim' });
export type MoveClaim = z.infer<typeof MoveClaim>;
export type MoveClaimInput = z.input<typeof MoveClaim>;

/** What readers would get of a claim if it were published now. */
export const ClaimPreview = z
  .object({
    version: z.number().int().describe('The version of the claim that it was drawn from.'),
    contentHash: Sha256,
    snapshot: PublicClaim,
    corrects: z.boolean().describe('Whether readers would have to be told what changed: a `correction`.'),
  })
  .meta({ id: 'ClaimPreview' });

/** How many drafts are submitted together. */
export const MOST_DRAFTS = 100;

/** Drafts to be submitted for review together, each in the version that its author saw. */
export const SubmitClaims = given({
  claims: z
    .array(given({ claimId: Id, version: Version }))
    .min(1, 'Name the drafts to submit.')
    .max(MOST_DRAFTS, `At most ${MOST_DRAFTS} drafts at once.`),
}).meta({ id: 'SubmitClaims' });
export type SubmitClaims = z.infer<typeof SubmitClaims>;

/** What came of each: those that are refused stay drafts, and each says why. */
export const Submissions = z
  .object({
    submitted: z.array(z.object({ claimId: Id, statement: z.string() })),
    refused: z.array(
      z.object({ claimId: Id, statement: z.string().nullable(), reasons: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Submissions' });
export type Submissions = z.infer<typeof Submissions>;
