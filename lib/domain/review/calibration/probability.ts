import {
  type Credibility,
  type Finding,
  type Likelihood,
  likelihoodBands,
  type Verdict,
} from '@/lib/domain/review/review';

/** The middle of a likelihood band of ICD 203, from 0 to 1: “likely” is 55 to 80 per cent, so 0.675. */
export const midpointOf = (likelihood: Likelihood): number => {
  const { from, to } = likelihoodBands[likelihood];
  return (from + to) / 200;
};

/**
 * How probable an opinion that names no likelihood holds the claim to be: a mapping of our own, which the page of calibration shows.
 * The words of the Admiralty scale are set to the bands of ICD 203 whose words they share (“probably true” is “probable”, 55–80),
 * or that lie as far from an even chance; 5 is what other information contradicts, so it stands below “doubtful”. 6 is no basis.
 */
const credibilityBands: Record<Credibility, Likelihood | null> = {
  1: 'ALMOST_CERTAIN',
  2: 'LIKELY',
  3: 'ROUGHLY_EVEN',
  4: 'UNLIKELY',
  5: 'VERY_UNLIKELY',
  6: null,
};

/** Where a verdict says more than the credibility beside it: “false” and contradicted is as sure as “confirmed”, the other way. */
const withVerdict: Partial<Record<Verdict, Partial<Record<Credibility, Likelihood>>>> = {
  SUPPORTED: { 4: 'ROUGHLY_EVEN', 5: 'ROUGHLY_EVEN' },
  FALSE: { 1: 'ROUGHLY_EVEN', 2: 'ROUGHLY_EVEN', 5: 'ALMOST_NO_CHANCE' },
};

/** Verdicts that say nothing of whether the claim is true now as it stands. */
const silent: readonly Verdict[] = ['UNVERIFIABLE', 'OUTDATED'];

/** The band that a verdict with this credibility stands for; null where it stands for none. */
export function bandOf(verdict: Verdict, credibility: Credibility): Likelihood | null {
  if (silent.includes(verdict)) return null;
  return withVerdict[verdict]?.[credibility] ?? credibilityBands[credibility];
}

/** How probable somebody held a claim to be, from 0 to 1; null where their opinion says nothing of it. */
export function probabilityOf({
  verdict,
  credibility,
  likelihood,
}: Omit<Finding, 'confidence'>): number | null {
  const band = likelihood ?? bandOf(verdict, credibility);
  return band === null ? null : midpointOf(band);
}
