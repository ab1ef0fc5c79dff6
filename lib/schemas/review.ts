import { z } from 'zod';
import { confidences, credibilities, likelihoods, roundStates, verdicts } from '@/lib/domain/review';
import { EvidenceInput } from './evidence';
import { Id, Instant, PersonRef, text } from './primitives';

/** Admiralty credibility 1 to 6, as a number; a form may send it as text. */
export const CredibilityInput = z.coerce
  .number('Choose a credibility from 1 to 6.')
  .pipe(z.literal([...credibilities], 'Choose a credibility from 1 to 6.'));

export const FindingInput = z.object({
  verdict: z.enum(verdicts, 'Choose a verdict.'),
  credibility: CredibilityInput,
  confidence: z.enum(confidences, 'Say how confident you are.'),
  likelihood: z
    .enum(likelihoods)
    .or(z.literal(''))
    .nullish()
    .transform((s) => s || null),
});

export const FindingView = z
  .object({
    verdict: z.enum(verdicts),
    credibility: z.literal([...credibilities]),
    confidence: z.enum(confidences),
    likelihood: z.enum(likelihoods).nullable(),
  })
  .meta({ id: 'Finding' });
export type FindingView = z.infer<typeof FindingView>;

const rationale = text(10_000, 'Say what you checked and what you found.');

/** Seals a review, with its evidence, in one write. It can't be changed afterwards, only amended beside. `round` is the sequence you looked at. */
export const SealReview = FindingInput.extend({
  claimId: Id,
  round: z.coerce.number().int().min(1),
  rationale,
  evidence: z.array(EvidenceInput).max(20).default([]),
}).meta({ id: 'SealReview' });
export type SealReview = z.infer<typeof SealReview>;

/** A later opinion of the same reviewer in a concluded round; agreement never reads it. */
export const AmendReview = FindingInput.extend({
  claimId: Id,
  round: z.coerce.number().int().min(1),
  rationale,
}).meta({ id: 'AmendReview' });
export type AmendReview = z.infer<typeof AmendReview>;

export const Recuse = z
  .object({
    claimId: Id,
    round: z.coerce.number().int().min(1),
    reason: text(1000, 'Say why you step aside.'),
  })
  .meta({ id: 'Recuse' });
export type Recuse = z.infer<typeof Recuse>;

export const ReviewView = z
  .object({
    id: Id,
    reviewer: PersonRef.nullable().describe('Null where the name is withheld from you.'),
    mine: z.boolean(),
    amendment: z.boolean(),
    finding: FindingView,
    rationale: z.string(),
    sealedAt: Instant,
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;

export const RoundView = z
  .object({
    sequence: z.number().int(),
    state: z.enum(roundStates),
    quorum: z.number().int(),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    agreed: z.boolean().nullable(),
    disagreement: z.array(z.string()),
    result: FindingView.nullable(),
    reviews: z.array(ReviewView).describe('While the round is open: your own alone.'),
    adjudication: z
      .object({ editor: PersonRef, finding: FindingView, rationale: z.string(), at: Instant })
      .nullable(),
    steppedAside: z.boolean().describe('Whether you stepped aside from this round.'),
  })
  .meta({ id: 'Round' });
export type RoundView = z.infer<typeof RoundView>;
export const RoundList = z.object({ items: z.array(RoundView) }).meta({ id: 'RoundList' });
