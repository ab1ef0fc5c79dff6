import type { Stance } from '@/lib/domain/attribution/attribution';
import type { Verdict } from '@/lib/domain/review/review';

/** What a finding made of what a source had said: it held, it was wrong, it is open, or the source took it back itself. */
export const outcomes = ['UPHELD', 'CONTRADICTED', 'OPEN', 'TAKEN_BACK'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Record<Outcome, string> = {
  UPHELD: 'Upheld',
  CONTRADICTED: 'Contradicted',
  OPEN: 'Left open',
  TAKEN_BACK: 'Taken back by the source',
};

/**
 * What a published finding makes of what was asserted. A claim that is unsupported or disputed may still be true, and one that is
 * outdated was: neither is held against anybody.
 */
const asserted: Record<Verdict, 'UPHELD' | 'CONTRADICTED' | 'OPEN'> = {
  SUPPORTED: 'UPHELD',
  PARTLY_SUPPORTED: 'UPHELD',
  FALSE: 'CONTRADICTED',
  DISPUTED: 'OPEN',
  UNSUPPORTED: 'OPEN',
  UNVERIFIABLE: 'OPEN',
  OUTDATED: 'OPEN',
};

const denied = { UPHELD: 'CONTRADICTED', CONTRADICTED: 'UPHELD', OPEN: 'OPEN' } as const;

/** The same of whatever a source said. Null where it took no side, or nothing was found. */
export function outcomeOf(stance: Stance, verdict: Verdict | null): Outcome | null {
  if (stance === 'RETRACTS') return 'TAKEN_BACK';
  if (verdict === null) return null;
  if (stance === 'ASSERTS') return asserted[verdict];
  return stance === 'DENIES' ? denied[asserted[verdict]] : null;
}

/** How many claims a share needs behind it. */
export const LEAST_FOR_SHARE = 5;

/** How findings left what a source said. `n`: the claims in which it took a side. Shares are null where `n` is too small. */
export type TrackRecord = {
  n: number;
  counts: Record<Outcome, number>;
  shares: Record<Outcome, number> | null;
};

/** Published claims, counted by what the source said and what was found. */
export type Said = { stance: Stance; verdict: Verdict | null; claims: number };

export function trackRecord(said: readonly Said[]): TrackRecord {
  const counts: Record<Outcome, number> = { UPHELD: 0, CONTRADICTED: 0, OPEN: 0, TAKEN_BACK: 0 };
  for (const { stance, verdict, claims } of said) {
    const outcome = outcomeOf(stance, verdict);
    if (outcome) counts[outcome] += claims;
  }
  const n = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return { n, counts, shares: n < LEAST_FOR_SHARE ? null : sharesOf(counts, n) };
}

const sharesOf = (counts: Record<Outcome, number>, n: number): Record<Outcome, number> => ({
  UPHELD: counts.UPHELD / n,
  CONTRADICTED: counts.CONTRADICTED / n,
  OPEN: counts.OPEN / n,
  TAKEN_BACK: counts.TAKEN_BACK / n,
});
