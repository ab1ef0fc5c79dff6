import { cardsById } from '@/lib/data/claim/cards';
import type { ClaimRow, ReviewRow, RoundRow } from '@/lib/data/claim/graph';
import { readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { type People, peopleById, personIn } from '@/lib/data/names';
import { pageOf } from '@/lib/data/paging';
import { resultOf, storedFinding } from '@/lib/data/review/finding';
import { type MyReviewRow, myReviewPage } from '@/lib/data/review/mine';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { outcomeFor } from '@/lib/domain/review/outcome';
import { inNeutralOrder, unnamedLabel } from '@/lib/domain/review/unnamed';
import { directionOf } from '@/lib/domain/text/text';
import type { Page, Paging } from '@/lib/schemas/primitives';
import type { AboutReview, DecidedView, MyReview, ReviewPageView } from '@/lib/schemas/review/reading';
import { cardsFor } from '@/lib/services/claim/card';
import { reviewView } from '@/lib/services/claim/rounds';
import { evidenceLinkView } from '@/lib/services/evidence/view';

/**
 * A review by itself, with what its writer said later beside it. Until its round concludes it exists for its writer alone;
 * while an editor decides it has no name.
 */
export async function getReview(
  actor: Actor,
  { claimId, reviewId }: AboutReview,
): Promise<Result<ReviewPageView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  if (!claim.ok) return claim;
  const round = claim.value.rounds.find(({ reviews }) => reviews.some(({ id }) => id === reviewId));
  return round ? ok(pageView(reviewId, round, claim.value)) : refuse('not_found');
}

/** What this person has sealed, the last first, each with what was decided and why. */
export async function myReviews(actor: Actor, { cursor, limit }: Paging): Promise<Result<Page<MyReview>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await myReviewPage(person.value, cursor, limit);
  const cards = await cardsById([...new Set(rows.map(({ round }) => round.claimId))]);
  const card = await cardsFor([...cards.values()]);
  const deciders = rows.flatMap(({ round }) => (round.adjudication ? [round.adjudication.editorId] : []));
  const people = await peopleById(reader(), deciders);
  const shown = rows.flatMap((row) => {
    const claim = cards.get(row.round.claimId);
    return claim ? [{ row, claim: card(claim) }] : [];
  });
  const keyOf = ({ row }: (typeof shown)[number]) => ({ at: row.sealedAt.toISOString(), id: row.id });
  return ok(pageOf(shown, limit, keyOf, ({ row, claim }) => ({ ...mine(row, people), claim })));
}

const mine = (row: MyReviewRow, people: People): Omit<MyReview, 'claim'> => ({
  id: row.id,
  round: row.round.sequence,
  finding: storedFinding(row),
  sealedAt: row.sealedAt.toISOString(),
  decided: decidedView(row.round, row, people),
});

function pageView(reviewId: string, round: RoundRow, claim: ClaimRow): ReviewPageView {
  const writerId = round.reviews.find(({ id }) => id === reviewId)?.reviewerId;
  const theirs = round.reviews.filter(({ reviewerId }) => reviewerId === writerId);
  const [first, ...later] = [...theirs].sort((a, b) => a.sequence - b.sequence);
  if (!first) throw new Error(`Review ${reviewId} has no first opinion.`);
  const view = reviewView(first, claim);
  return {
    claim: {
      id: claim.id,
      statement: claim.statement,
      status: claim.status,
      language: claim.language,
      direction: directionOf(claim.language),
    },
    round: { sequence: round.sequence, state: round.state, quorum: round.quorum },
    label: view.reviewer ? null : labelOf(first, round),
    first: view,
    amendments: later.map((review) => reviewView(review, claim)),
    evidence: claim.evidence
      .filter((link) => link.review && theirs.some(({ id }) => id === link.reviewId))
      .map((link) => evidenceLinkView(link, claim)),
    decided: decidedView(round, first, claim.people),
  };
}

/** The same as where the reviews stand beside each other. */
const labelOf = ({ id }: ReviewRow, { reviews }: RoundRow): string =>
  unnamedLabel(
    inNeutralOrder(reviews.filter(({ sequence }) => sequence === 1)).findIndex((review) => review.id === id),
  );

type DecidedRound = Pick<RoundRow, 'state' | 'agreed' | 'adjudication' | 'closedAt'> &
  Parameters<typeof resultOf>[0];

function decidedView(
  round: DecidedRound,
  sealed: Parameters<typeof storedFinding>[0],
  people: People,
): DecidedView {
  const result = resultOf(round);
  const { adjudication } = round;
  const at = adjudication?.at ?? (result ? round.closedAt : null);
  return {
    outcome: outcomeFor({ state: round.state, agreed: round.agreed, result }, storedFinding(sealed)),
    finding: result,
    reason: adjudication?.rationale ?? null,
    by: adjudication ? personIn(people, adjudication.editorId) : null,
    at: at?.toISOString() ?? null,
  };
}
