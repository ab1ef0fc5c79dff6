import { z } from 'zod';
import { confidences, credibilities, likelihoods, verdicts } from '@/lib/domain/review/review';
import { RoundView } from './claim/rounds';
import { EvidenceInput } from './evidence';
import { given } from './given';
import { count, figure, Id, optional, text } from './primitives';

/** Admiralty credibility 1 to 6, as a number; a form may send it as text. */
export const CredibilityInput = figure('Choose a credibility from 1 to 6.').pipe(
  z.literal([...credibilities], 'Choose a credibility from 1 to 6.'),
);

export const FindingInput = given({
  verdict: z.enum(verdicts, 'Choose a verdict.'),
  credibility: CredibilityInput,
  confidence: z.enum(confidences, 'Say how confident you are.'),
  likelihood: optional(z.enum(likelihoods, 'Choose how likely it is, or leave it out.')),
});

const rationale = text(10_000, 'Say what you checked and what you found.');

/** Seals a review, with its evidence, in one write. It can't be changed afterwards, only amended beside. `round` is the sequence you looked at. */
export const SealReview = FindingInput.extend({
  claimId: Id,
  round: count(1),
  rationale,
  evidence: z.array(EvidenceInput).max(20).default([]),
}).meta({ id: 'SealReview' });
export type SealReview = z.infer<typeof SealReview>;

/** A later opinion of the same reviewer in a concluded round; agreement never reads it. */
export const AmendReview = FindingInput.extend({
  claimId: Id,
  round: count(1),
  rationale,
}).meta({ id: 'AmendReview' });
export type AmendReview = z.infer<typeof AmendReview>;

export const Recuse = given({
  claimId: Id,
  round: count(1),
  reason: text(1000, 'Say why you step aside.'),
}).meta({ id: 'Recuse' });
export type Recuse = z.infer<typeof Recuse>;

export const RoundList = z.object({ items: z.array(RoundView) }).meta({ id: 'RoundList' });
