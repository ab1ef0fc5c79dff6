import { saveClaim } from '@/lib/data/claim/claims';
import type { ClaimRow, RoundRow } from '@/lib/data/claim/graph';
import type { Tx } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { storedFinding } from '@/lib/data/review/finding';
import { concludeRound } from '@/lib/data/review/reviews';
import { type Finding, outcomeOf } from '@/lib/domain/review/review';
import { conclude } from '@/lib/domain/workflow/transitions';

/**
 * Concludes the open round when the review just sealed completes its quorum: the system's own move, which agreement
 * decides. Only sealed first opinions count. Runs in the transaction of the seal, which holds the write lock, so of two
 * reviewers who seal at once exactly one is the last.
 */
export async function concludeIfComplete(
  tx: Tx,
  claim: ClaimRow,
  round: RoundRow,
  sealed: { id: string; finding: Finding },
  now: Date,
): Promise<void> {
  const before = round.reviews.filter((review) => review.sequence === 1);
  if (before.length + 1 < round.quorum) return;
  const outcome = outcomeOf([...before.map(storedFinding), sealed.finding]);
  await concludeRound(tx, round.id, outcome, now);
  const { from, to } = conclude(outcome.agreed);
  const saved = await saveClaim(tx, claim.id, claim.version, { status: to, changedAt: now });
  if (!saved) throw new Error(`Claim ${claim.id} changed inside the transaction that had locked it.`);
  await record(tx, {
    at: now,
    actorId: null,
    verb: 'claim.concluded',
    subjectKind: 'claim',
    subjectId: claim.id,
    claimId: claim.id,
    detail: {
      from,
      to,
      round: round.sequence,
      agreed: outcome.agreed,
      reviews: [...before.map((review) => review.id), sealed.id],
    },
  });
}
