import type { EvidenceStance, Strength } from '@/lib/domain/evidence/evidence';
import type { Finding } from './review';

export type Scale = keyof Finding;

export const scaleLabels: Record<Scale, string> = {
  verdict: 'Verdict',
  credibility: 'Credibility',
  confidence: 'Confidence',
  likelihood: 'Likelihood',
};

/**
 * How opinions stand to each other on one scale. `APART` keeps their round from agreeing (rule 3); `NEAR` differs and does
 * not: credibilities that are next to each other, any confidence.
 */
export type Spread = 'EQUAL' | 'NEAR' | 'APART';

/** The scales that these opinions were given on, in the order of a form, with how far apart they are on each. */
export function spreadOf(findings: readonly Finding[]): { scale: Scale; spread: Spread }[] {
  const rated = findings.some(({ likelihood }) => likelihood !== null);
  const scales: Scale[] = [
    'verdict',
    'credibility',
    ...(rated ? (['likelihood'] as const) : []),
    'confidence',
  ];
  return scales.map((scale) => ({ scale, spread: spreadOn(scale, findings) }));
}

function spreadOn(scale: Scale, findings: readonly Finding[]): Spread {
  const given = new Set(findings.map((finding) => finding[scale]));
  if (given.size < 2) return 'EQUAL';
  if (scale === 'confidence') return 'NEAR';
  if (scale !== 'credibility') return 'APART';
  const ranks = findings.map(({ credibility }) => credibility);
  // 6 is no rank: it agrees with itself alone.
  return ranks.includes(6) || Math.max(...ranks) - Math.min(...ranks) > 1 ? 'APART' : 'NEAR';
}

/** The scales on which a later opinion differs from the one before. */
export const changedScales = (before: Finding, after: Finding): Scale[] =>
  (['verdict', 'credibility', 'likelihood', 'confidence'] as const).filter(
    (scale) => before[scale] !== after[scale],
  );

/** One piece of evidence in a claim: which review brought it, or none, and what it was held to do. */
export type Brought = {
  id: string;
  reviewId: string | null;
  stance: EvidenceStance;
  strength: Strength;
  evidence: { id: string; url: string | null };
};

/**
 * All evidence of a claim, each piece once with everybody who brought it. Reviewers work apart, so two may have found the
 * same: it is one where it is stored as one, or stands at the same address.
 */
export function evidenceUnion<L extends Brought>(links: readonly L[]): L[][] {
  const pieces = new Map<string, L[]>();
  for (const link of links) {
    const piece = link.evidence.url ?? link.evidence.id;
    pieces.set(piece, [...(pieces.get(piece) ?? []), link]);
  }
  return [...pieces.values()];
}

/** Whether those who brought a piece hold different things of it: for the claim, and against it. */
export const isContested = (piece: readonly Brought[]): boolean =>
  new Set(piece.map(({ stance }) => stance)).size > 1;
