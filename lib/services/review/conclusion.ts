import { endAssignments } from '@/lib/data/assignment/ending';
import { saveClaim } from '@/lib/data/claim/claims';
import type { ClaimRow, RoundRow } from '@/lib/data/claim/graph';
import type { Tx } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { storedFinding } from '@/lib/data/review/finding';
import { concludeRound, countOpinions, firstOpinions } from '@/lib/data/review/reviews';
import { outcomeOf } from '@/lib/domain/review/review';
import { conclude } from '@/lib/domain/workflow/transitions';

/**
 * Concludes the open round when the review just sealed completes its quorum: the system's own move, which agreement
 * decides. Only sealed first opinions count, and here alone those of others are read: all of them, once the quorum is
 * there. Runs in the transaction of the seal, which holds the write lock, so of two reviewers who seal at once exactly
 * one is the last.
 */
export async function concludeIfComplete(tx: Tx, claim: ClaimRow, round: RoundRow, now: Date): Promise<void> {
  if ((await countOpinions(tx, round.id)) < round.quorum) return;
  const opinions = await firstOpinions(tx, round.id);
  const outcome = outcomeOf(opinions.map(storedFinding));
  await concludeRound(tx, round.id, outcome, now);
  const { from, to } = conclude(outcome.agreed);
  const saved = await saveClaim(tx, claim.id, claim.version, { status: to, changedAt: now });
  if (!saved) throw new Error(`Claim ${claim.id} changed inside the transaction that had locked it.`);
  const doneBy = opinions.map(({ reviewerId }) => reviewerId);
  await endAssignments(tx, claim.id, { at: now, by: null, round: round.sequence, doneBy });
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
      reviews: opinions.map((opinion) => opinion.id),
    },
  });
}
