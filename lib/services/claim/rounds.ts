import type { ClaimRow, ReviewRow, RoundRow } from '@/lib/data/claim/graph';
import { personIn } from '@/lib/data/names';
import { resultOf, storedExplanations, storedFinding } from '@/lib/data/review/finding';
import { questionOf } from '@/lib/domain/review/contradictions';
import type { Finding } from '@/lib/domain/review/review';
import { inNeutralOrder } from '@/lib/domain/review/unnamed';
import type { ExplanationView, ReviewView, RoundView } from '@/lib/schemas/claim/rounds';

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
    reviews: inOrder(round, claim).map((review) => reviewView(review, claim)),
    adjudication: round.adjudication && {
      editor: personIn(claim.people, round.adjudication.editorId),
      ...opinion(round.adjudication),
      dissentShown: round.adjudication.dissentShown,
      at: round.adjudication.at.toISOString(),
    },
    steppedAside: round.recusals.length > 0,
  };
}

/** As they were sealed; while names are withheld, in an order that tells nothing of them. */
const inOrder = ({ reviews }: RoundRow, { status }: ClaimRow): ReviewRow[] =>
  status === 'ADJUDICATION' ? inNeutralOrder(reviews) : reviews;

/** A review that was read with its claim. */
export function reviewView(review: ReviewRow, claim: ClaimRow): ReviewView {
  const mine = review.reviewerId === claim.actor.id;
  const withheld = claim.status === 'ADJUDICATION' && !mine;
  return {
    id: review.id,
    reviewer: withheld ? null : personIn(claim.people, review.reviewerId),
    mine,
    amendment: review.sequence > 1,
    ...opinion(review),
    sealedAt: withheld ? null : review.sealedAt.toISOString(),
  };
}

type OpinionRow = Parameters<typeof storedFinding>[0] & { rationale: string; explanations: unknown };

/** What somebody found and why, with what they were asked where their scales speak against each other. */
function opinion(row: OpinionRow): {
  finding: Finding;
  rationale: string;
  explanations: ExplanationView[];
} {
  const finding = storedFinding(row);
  const explanations = storedExplanations(row.explanations).map(([pair, answer]) => ({
    pair,
    question: questionOf(pair, finding),
    answer,
  }));
  return { finding, rationale: row.rationale, explanations };
}

const linesOf = (stored: RoundRow['disagreement']): string[] =>
  Array.isArray(stored) ? stored.filter((line) => typeof line === 'string') : [];
