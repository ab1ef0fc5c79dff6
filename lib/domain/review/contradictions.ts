import { type ClaimKind, isCheckable } from '@/lib/domain/claim/claim';
import type { Issue } from '@/lib/domain/result';
import { isSentence } from '@/lib/domain/text/sentences';
import {
  type Confidence,
  type Credibility,
  confidenceLabels,
  credibilityLabels,
  type Finding,
  findingProblems,
  type Likelihood,
  likelihoodBands,
  type Verdict,
  verdictLabels,
} from './review';

/** Two scales of a finding that can speak against each other; the name of what explains how both hold. */
export const scalePairs = [
  'verdictAndCredibility',
  'credibilityAndConfidence',
  'verdictAndLikelihood',
  'credibilityAndLikelihood',
] as const;
export type ScalePair = (typeof scalePairs)[number];

/** For each pair of scales that speak against each other: how both can hold, in a sentence. */
export type Explanations = { [Pair in ScalePair]?: string | null };

/** A finding of which some scales may not have been chosen yet. */
export type Choices = { [Scale in keyof Finding]: Finding[Scale] | null };

/**
 * Credibility that speaks against a verdict. PARTLY_SUPPORTED leaves room for doubt (4), and DISPUTED for having no basis
 * (6). UNVERIFIABLE says that nobody can check it, so that it can't be confirmed (1) or probably true (2); something that
 * was never checked may still be possible or doubtful.
 */
const verdictAgainstCredibility: Record<Verdict, readonly Credibility[]> = {
  SUPPORTED: [4, 5, 6],
  PARTLY_SUPPORTED: [1, 5, 6],
  DISPUTED: [1, 5],
  UNSUPPORTED: [1, 2],
  FALSE: [1, 2, 3, 6],
  UNVERIFIABLE: [1, 2],
  OUTDATED: [6],
};

const improbable = ['ALMOST_NO_CHANCE', 'VERY_UNLIKELY', 'UNLIKELY'] as const;
const probable = ['LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN'] as const;
const sure = ['ALMOST_NO_CHANCE', 'ALMOST_CERTAIN'] as const;

/** Likelihood of a prediction that speaks against a verdict. */
const verdictAgainstLikelihood: Record<Verdict, readonly Likelihood[]> = {
  SUPPORTED: [...improbable, 'ROUGHLY_EVEN'],
  PARTLY_SUPPORTED: sure,
  DISPUTED: sure,
  UNSUPPORTED: ['VERY_LIKELY', 'ALMOST_CERTAIN'],
  FALSE: ['ROUGHLY_EVEN', ...probable],
  UNVERIFIABLE: sure,
  OUTDATED: [],
};

/** Likelihood of a prediction that speaks against how credible the information is. */
const credibilityAgainstLikelihood: Record<Credibility, readonly Likelihood[]> = {
  1: improbable,
  2: improbable,
  3: ['ALMOST_NO_CHANCE'],
  4: ['VERY_LIKELY', 'ALMOST_CERTAIN'],
  5: probable,
  6: sure,
};

/** Confirmed by others, and yet unsure; nothing to go by, and yet sure. */
const credibilityAgainstConfidence: Record<Credibility, readonly Confidence[]> = {
  1: ['LOW'],
  2: [],
  3: [],
  4: [],
  5: [],
  6: ['HIGH'],
};

/** Whether two scales of a finding speak against each other; not while one of them is not chosen. */
const against: Record<ScalePair, (found: Choices) => boolean> = {
  verdictAndCredibility: ({ verdict, credibility }) =>
    holds(verdict && verdictAgainstCredibility[verdict], credibility),
  credibilityAndConfidence: ({ credibility, confidence }) =>
    holds(credibility && credibilityAgainstConfidence[credibility], confidence),
  verdictAndLikelihood: ({ verdict, likelihood }) =>
    holds(verdict && verdictAgainstLikelihood[verdict], likelihood),
  credibilityAndLikelihood: ({ credibility, likelihood }) =>
    holds(credibility && credibilityAgainstLikelihood[credibility], likelihood),
};

const holds = <T>(list: readonly T[] | null, value: T | null): boolean =>
  value !== null && (list?.includes(value) ?? false);

/**
 * The pairs of a finding that speak against each other. Of an opinion nothing is asked: its verdict and credibility are
 * fixed, and confidence says how sure it is that it is one. A likelihood counts for a prediction alone.
 */
export function contradictionsIn(kind: ClaimKind, found: Choices): ScalePair[] {
  if (!isCheckable(kind)) return [];
  const counted = kind === 'PREDICTION' ? found : { ...found, likelihood: null };
  return scalePairs.filter((pair) => against[pair](counted));
}

/** What is asked about two scales that were chosen: “Supported” and credibility 5, “improbable”: how do both hold? */
export function questionOf(pair: ScalePair, found: Choices): string {
  const [one, other] = scalesOf[pair];
  return `${named[one](found)} and ${named[other](found)}: how do both hold?`;
}

/**
 * Says what keeps these explanations from going with a finding: a question that is not answered in a sentence, or an answer
 * that nothing asks for, which would be kept for ever beside scales that agree.
 */
export function explanationProblems(kind: ClaimKind, found: Choices, given: Explanations): Issue[] {
  const asked = contradictionsIn(kind, found);
  return scalePairs.flatMap((pair) => {
    const answer = given[pair] ?? '';
    const path = `explanations.${pair}`;
    if (!asked.includes(pair)) return answer ? [{ path, message: unasked }] : [];
    return isSentence(answer) ? [] : [{ path, message: `${questionOf(pair, found)} Say it in a sentence.` }];
  });
}

/** All that keeps a finding and its explanations from being given to a claim of this kind. */
export function opinionProblems(kind: ClaimKind, finding: Finding, given: Explanations): Issue[] {
  const wrong = findingProblems(kind, finding);
  // A scale that has to be chosen again changes what is asked.
  return wrong.length > 0 ? wrong : explanationProblems(kind, finding, given);
}

const unasked = 'These scales agree, so there is nothing to explain. Leave it out.';

const scalesOf = {
  verdictAndCredibility: ['verdict', 'credibility'],
  credibilityAndConfidence: ['credibility', 'confidence'],
  verdictAndLikelihood: ['verdict', 'likelihood'],
  credibilityAndLikelihood: ['credibility', 'likelihood'],
} as const satisfies Record<ScalePair, readonly [keyof Choices, keyof Choices]>;

const named: Record<keyof Choices, (found: Choices) => string> = {
  verdict: ({ verdict }) => (verdict ? `“${verdictLabels[verdict]}”` : 'no verdict'),
  credibility: ({ credibility }) =>
    credibility ? `credibility ${credibility}, “${credibilityLabels[credibility]}”` : 'no credibility',
  confidence: ({ confidence }) =>
    confidence ? `${confidenceLabels[confidence].toLowerCase()} confidence` : 'no confidence',
  likelihood: ({ likelihood }) => (likelihood ? `“${likelihoodBands[likelihood].label}”` : 'no likelihood'),
};
