import type { EvidenceStance } from '@/lib/domain/evidence/evidence';
import { keyOf } from '@/lib/domain/provenance/input';
import type { Origin } from '@/lib/domain/provenance/tally';
import type { Verdict } from '@/lib/domain/review/review';
import type { GateFacts } from './facts';

/** On whose origins a finding rests. */
type Side = 'SUPPORT' | 'CONTRADICTION' | 'BOTH';

/**
 * That a claim holds rests on what supports it, that it is false on what contradicts it. Every other finding weighs both: it
 * says that they disagree, that neither is enough, or that what held holds no more.
 */
const sideOf: Record<Verdict, Side> = {
  SUPPORTED: 'SUPPORT',
  PARTLY_SUPPORTED: 'SUPPORT',
  DISPUTED: 'BOTH',
  UNSUPPORTED: 'BOTH',
  FALSE: 'CONTRADICTION',
  UNVERIFIABLE: 'BOTH',
  OUTDATED: 'BOTH',
};

/** The origins that a finding rests on, each once. */
export function originsBehind({ finding, support, contradiction }: GateFacts): readonly Origin[] {
  const side = sideOf[finding.verdict];
  if (side === 'SUPPORT') return support.origins;
  if (side === 'CONTRADICTION') return contradiction.origins;
  const known = new Set(support.origins.flatMap(({ nodes }) => nodes.map(keyOf)));
  const others = contradiction.origins.filter(({ nodes }) => !nodes.some((node) => known.has(keyOf(node))));
  return [...support.origins, ...others];
}

/** What those origins do, in words. */
export const restsOn = (verdict: Verdict): string => wordsOf[sideOf[verdict]];

const wordsOf: Record<Side, string> = {
  SUPPORT: 'what supports the claim',
  CONTRADICTION: 'what contradicts the claim',
  BOTH: 'what supports and what contradicts the claim',
};

/**
 * The evidence that a verdict says there is; none where its meaning speaks of no evidence, or of what changed. That part of a
 * claim holds, or that sources disagree, can be seen from either side.
 */
export const evidenceFor: Record<Verdict, readonly EvidenceStance[]> = {
  SUPPORTED: ['CORROBORATES'],
  PARTLY_SUPPORTED: ['CORROBORATES', 'CONTRADICTS'],
  DISPUTED: ['CORROBORATES', 'CONTRADICTS'],
  UNSUPPORTED: [],
  FALSE: ['CONTRADICTS'],
  UNVERIFIABLE: [],
  OUTDATED: [],
};
