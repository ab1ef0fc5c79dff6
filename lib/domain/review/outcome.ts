import type { Finding, RoundState } from './review';

/** What came of a sealed review: of its round, and for its writer. */
export const reviewOutcomes = ['WAITING', 'LEFT', 'AGREED', 'UNDECIDED', 'FOLLOWED', 'OVERRULED'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const outcomeLabels: Record<ReviewOutcome, string> = {
  WAITING: 'The round is open',
  LEFT: 'Sent back before a result',
  AGREED: 'The reviewers agreed',
  UNDECIDED: 'An editor decides',
  FOLLOWED: 'Decided with this verdict',
  OVERRULED: 'Decided otherwise',
};

/**
 * What its round came to, held against one sealed first opinion. Of an open round it is the same whatever others have
 * done: it says what its writer knows.
 */
export function outcomeFor(
  { state, agreed, result }: { state: RoundState; agreed: boolean | null; result: Finding | null },
  sealed: Pick<Finding, 'verdict'>,
): ReviewOutcome {
  if (state === 'OPEN') return 'WAITING';
  if (state === 'ABANDONED') return 'LEFT';
  if (agreed) return 'AGREED';
  if (!result) return 'UNDECIDED';
  return result.verdict === sealed.verdict ? 'FOLLOWED' : 'OVERRULED';
}
