import type { ClaimRow, ReviewRow, RoundRow } from '@/lib/data/claim/graph';
import { personIn } from '@/lib/data/names';
import { resultOf, storedFinding } from '@/lib/data/review/finding';
import type { ReviewView, RoundView } from '@/lib/schemas/claim/rounds';

/**
 * A round as the actor of the claim may see it. Blind: of a round that has not concluded the claim holds their own review
 * alone, and nothing of the others' existence. While an editor adjudicates, reviewers' names are withheld from everybody
 * but themselves.
 */
export function roundView(round: RoundRow, claim: ClaimRow): RoundView {
  return {
    sequence: round.sequence,
    state: round.state,
    quorum: round.quorum,
    openedAt: round.openedAt.toISOString(),
    closedAt: round.closedAt?.toISOString() ?? null,
    agreed: round.agreed,
    disagreement: linesOf(round.disagreement),
    result: resultOf(round),
    reviews: round.reviews.map((review) => reviewView(review, claim)),
    adjudication: round.adjudication && {
      editor: personIn(claim.people, round.adjudication.editorId),
      finding: storedFinding(round.adjudication),
      rationale: round.adjudication.rationale,
      at: round.adjudication.at.toISOString(),
    },
    steppedAside: round.recusals.length > 0,
  };
}

/** A review that was read with its claim. */
export function reviewView(review: ReviewRow, claim: ClaimRow): ReviewView {
  const mine = review.reviewerId === claim.actor.id;
  const withheld = claim.status === 'ADJUDICATION' && !mine;
  return {
    id: review.id,
    reviewer: withheld ? null : personIn(claim.people, review.reviewerId),
    mine,
    amendment: review.sequence > 1,
    finding: storedFinding(review),
    rationale: review.rationale,
    sealedAt: review.sealedAt.toISOString(),
  };
}

const linesOf = (stored: RoundRow['disagreement']): string[] =>
  Array.isArray(stored) ? stored.filter((line) => typeof line === 'string') : [];
