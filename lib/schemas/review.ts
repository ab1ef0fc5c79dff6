import { z } from 'zod';
import type { ScalePair } from '@/lib/domain/review/contradictions';
import { confidences, credibilities, likelihoods, verdicts } from '@/lib/domain/review/review';
import { isSentence } from '@/lib/domain/text/sentences';
import { RoundView } from './claim/rounds';
import { EvidenceInput } from './evidence';
import { given } from './given';
import { count, figure, Id, optional, optionalText, text } from './primitives';

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

const asksASentence = 'Say it in a sentence: what you checked, and what you found.';

/** The reason for a finding: at least a sentence. */
const rationale = text(10_000, 'Say what you checked and what you found.').refine(isSentence, asksASentence);

/**
 * For each pair of scales that speak against each other, how both hold, in a sentence. A refusal names the pair and asks the
 * question.
 */
const explanations = given({
  verdictAndCredibility: optionalText(1000),
  credibilityAndConfidence: optionalText(1000),
  verdictAndLikelihood: optionalText(1000),
  credibilityAndLikelihood: optionalText(1000),
} satisfies Record<ScalePair, unknown>).default({
  verdictAndCredibility: null,
  credibilityAndConfidence: null,
  verdictAndLikelihood: null,
  credibilityAndLikelihood: null,
});

/** What goes with a finding, whoever gives it. */
const Reasoning = { rationale, explanations };

/** A finding with its reasons, whoever gives it and for what. */
export const OpinionInput = FindingInput.extend(Reasoning);

/** Seals a review, with its evidence, in one write. It can't be changed afterwards, only amended beside. `round` is the sequence you looked at. */
export const SealReview = OpinionInput.extend({
  claimId: Id,
  round: count(1),
  evidence: z.array(EvidenceInput).max(20).default([]),
}).meta({ id: 'SealReview' });
export type SealReview = z.infer<typeof SealReview>;

/** A later opinion of the same reviewer in a concluded round; agreement never reads it. */
export const AmendReview = OpinionInput.extend({
  claimId: Id,
  round: count(1),
}).meta({ id: 'AmendReview' });
export type AmendReview = z.infer<typeof AmendReview>;

export const Recuse = given({
  claimId: Id,
  round: count(1),
  reason: text(1000, 'Say why you step aside.'),
}).meta({ id: 'Recuse' });
export type Recuse = z.infer<typeof Recuse>;

export const RoundList = z.object({ items: z.array(RoundView) }).meta({ id: 'RoundList' });
