import { type ClaimKind, isCheckable, type Risk, type Status } from '@/lib/domain/claim/claim';
import type { Issue } from '@/lib/domain/result';

export const verdicts = [
  'SUPPORTED',
  'PARTLY_SUPPORTED',
  'DISPUTED',
  'UNSUPPORTED',
  'FALSE',
  'UNVERIFIABLE',
  'OUTDATED',
] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictLabels: Record<Verdict, string> = {
  SUPPORTED: 'Supported',
  PARTLY_SUPPORTED: 'Partly supported',
  DISPUTED: 'Disputed',
  UNSUPPORTED: 'Unsupported',
  FALSE: 'False',
  UNVERIFIABLE: 'Unverifiable',
  OUTDATED: 'Outdated',
};

export const verdictMeanings: Record<Verdict, string> = {
  SUPPORTED: 'The evidence we found bears the claim out.',
  PARTLY_SUPPORTED: 'The evidence bears out part of the claim, or a weaker form of it.',
  DISPUTED: 'Credible sources disagree, and the evidence does not settle it.',
  UNSUPPORTED: 'We found no evidence that bears the claim out.',
  FALSE: 'The evidence shows that the claim is wrong.',
  UNVERIFIABLE: 'The claim cannot be checked with evidence open to us.',
  OUTDATED: 'The claim held once; things have changed since.',
};

/** Verdicts that say by their meaning that there is evidence. The others speak of none, or of what changed. */
const restOnEvidence: readonly Verdict[] = ['SUPPORTED', 'PARTLY_SUPPORTED', 'DISPUTED', 'FALSE'];

/** What a verdict says to readers; null where its meaning speaks of evidence and none is published with it. */
export const publishedMeaning = (verdict: Verdict, evidenced: boolean): string | null =>
  evidenced || !restOnEvidence.includes(verdict) ? verdictMeanings[verdict] : null;

/** Admiralty scale, information credibility (NATO AJP-2.1): 1 best, 5 worst, 6 no basis, so no rank. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

export const credibilityLabels: Record<Credibility, string> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

export const confidences = ['LOW', 'MODERATE', 'HIGH'] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceLabels: Record<Confidence, string> = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
};
export const confidenceMeanings: Record<Confidence, string> = {
  LOW: 'The evidence is thin or of uncertain worth; new facts could well change the finding.',
  MODERATE: 'The evidence is credible but not enough to rule out another reading.',
  HIGH: 'The evidence is good and several sides of it agree.',
};

/** Likelihood bands of ICD 203 (2015), lower and upper bound in per cent. For predictions alone. */
export const likelihoods = [
  'ALMOST_NO_CHANCE',
  'VERY_UNLIKELY',
  'UNLIKELY',
  'ROUGHLY_EVEN',
  'LIKELY',
  'VERY_LIKELY',
  'ALMOST_CERTAIN',
] as const;
export type Likelihood = (typeof likelihoods)[number];

export const likelihoodBands: Record<Likelihood, { label: string; from: number; to: number }> = {
  ALMOST_NO_CHANCE: { label: 'almost no chance', from: 1, to: 5 },
  VERY_UNLIKELY: { label: 'very unlikely', from: 5, to: 20 },
  UNLIKELY: { label: 'unlikely', from: 20, to: 45 },
  ROUGHLY_EVEN: { label: 'roughly even chance', from: 45, to: 55 },
  LIKELY: { label: 'likely', from: 55, to: 80 },
  VERY_LIKELY: { label: 'very likely', from: 80, to: 95 },
  ALMOST_CERTAIN: { label: 'almost certain', from: 95, to: 99 },
};

export const roundStates = ['OPEN', 'CONCLUDED', 'ABANDONED'] as const;
export type RoundState = (typeof roundStates)[number];

/** What one reviewer found, and what a round or an adjudication results in. */
export type Finding = {
  verdict: Verdict;
  credibility: Credibility;
  confidence: Confidence;
  likelihood: Likelihood | null;
};

/** Where the result of the latest round is what the claim is found to be. A draft has it behind it; a retraction takes it back. */
const resulted: readonly Status[] = ['REVIEWED', 'APPROVED', 'PUBLISHED'];

/** The verdict that lists show of a claim, from that of its latest round; null where there is none. */
export const listedVerdict = (status: Status, latest: Verdict | null): Verdict | null =>
  resulted.includes(status) ? latest : null;

/** How many sealed reviews conclude a round. */
export type QuorumPolicy = Record<Risk, number>;
export const defaultQuorum: QuorumPolicy = { LOW: 1, NORMAL: 2, HIGH: 3 };

/**
 * Says what keeps a finding from being given to a claim of this kind, one line each with the field at fault. An opinion
 * can't be checked: UNVERIFIABLE and credibility 6 are all that can be said of it. A likelihood belongs to predictions.
 */
export function findingProblems(kind: ClaimKind, finding: Finding): Issue[] {
  const problems: Issue[] = [];
  if (!isCheckable(kind) && finding.verdict !== 'UNVERIFIABLE')
    problems.push({ path: 'verdict', message: 'An opinion cannot be checked. Choose “Unverifiable”.' });
  if (!isCheckable(kind) && finding.credibility !== 6)
    problems.push({ path: 'credibility', message: 'An opinion cannot be checked. Choose 6.' });
  if (kind === 'PREDICTION' && finding.likelihood === null)
    problems.push({ path: 'likelihood', message: 'Say how likely the prediction is.' });
  if (kind !== 'PREDICTION' && finding.likelihood !== null)
    problems.push({ path: 'likelihood', message: 'Only a prediction has a likelihood. Leave it out.' });
  return problems;
}

export type Outcome = { agreed: true; result: Finding } | { agreed: false; because: string[] };

function disagreements(a: Finding, b: Finding): string[] {
  const because: string[] = [];
  if (a.verdict !== b.verdict)
    because.push(`Verdicts differ: ${verdictLabels[a.verdict]} and ${verdictLabels[b.verdict]}.`);
  const far = (a.credibility === 6) !== (b.credibility === 6) || Math.abs(a.credibility - b.credibility) > 1;
  if (far) because.push(`Credibility differs by more than one step: ${a.credibility} and ${b.credibility}.`);
  if (a.likelihood !== b.likelihood) because.push('Likelihood bands differ.');
  return because;
}

/**
 * The outcome of sealed first opinions (rule 3). Every pair must agree: equal verdicts, credibilities at most one
 * step apart (6, "cannot be judged", agrees with 6 alone) and, for predictions, the same likelihood band. The result
 * is that verdict, the more cautious credibility and the lowest confidence. Throws when there is no finding at all:
 * a quorum is at least one.
 */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const [first] = findings;
  if (!first) throw new Error('A round concludes with at least one sealed review.');
  const pairs = findings.flatMap((a, i) => findings.slice(i + 1).map((b) => disagreements(a, b)));
  const because = [...new Set(pairs.flat())];
  if (because.length > 0) return { agreed: false, because };
  return {
    agreed: true,
    result: {
      verdict: first.verdict,
      credibility:
        credibilities.findLast((c) => findings.some((f) => f.credibility === c)) ?? first.credibility,
      confidence: confidences.find((c) => findings.some((f) => f.confidence === c)) ?? first.confidence,
      likelihood: first.likelihood,
    },
  };
}
