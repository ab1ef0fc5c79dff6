import { type Explanations, type ScalePair, scalePairs } from '@/lib/domain/review/contradictions';
import { type Credibility, credibilities, type Finding } from '@/lib/domain/review/review';

/** A finding as it is stored, columns side by side. A credibility that is none of the six is a broken row. */
export function storedFinding(row: Omit<Finding, 'credibility'> & { credibility: number }): Finding {
  const { verdict, confidence, likelihood } = row;
  return { verdict, credibility: credibilityOf(row.credibility), confidence, likelihood };
}

function credibilityOf(stored: number): Credibility {
  const credibility = credibilities.find((c) => c === stored);
  if (credibility === undefined) throw new Error(`Credibility ${stored} is not on the scale.`);
  return credibility;
}

/** The result of a round, once it has one: by agreement or by adjudication. */
export function resultOf(round: {
  verdict: Finding['verdict'] | null;
  credibility: number | null;
  confidence: Finding['confidence'] | null;
  likelihood: Finding['likelihood'];
}): Finding | null {
  const { verdict, credibility, confidence, likelihood } = round;
  if (verdict === null || credibility === null || confidence === null) return null;
  return storedFinding({ verdict, credibility, confidence, likelihood });
}

/** The explanations that were given, as they are stored; null where none was needed. */
export function explanationsToStore(given: Explanations): Record<string, string> | null {
  const written = scalePairs.flatMap((pair) => (given[pair] ? [[pair, given[pair]] as const] : []));
  return written.length > 0 ? Object.fromEntries(written) : null;
}

/** The explanations of a stored opinion, in the order of the scales. */
export function storedExplanations(stored: unknown): [ScalePair, string][] {
  if (typeof stored !== 'object' || stored === null) return [];
  const kept = new Map<string, unknown>(Object.entries(stored));
  return scalePairs.flatMap((pair) => {
    const answer = kept.get(pair);
    return typeof answer === 'string' ? [[pair, answer] as [ScalePair, string]] : [];
  });
}
