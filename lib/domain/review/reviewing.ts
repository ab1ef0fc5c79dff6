import { type Actor, onDesk, type Person } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import { type ClaimFacts, type Relation, relationsOf } from '@/lib/domain/claim/facts';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** Decides whether this person may seal a review. A second first opinion in one round is refused. */
export function decideReview(claim: ClaimFacts, actor: Actor): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  const reasons = reviewerReasons(claim, actor);
  if (claim.round?.reviewerIds.includes(actor.id))
    reasons.push('You have sealed your review. It is kept as it is.');
  if (reasons.length === 0) return ok(actor);
  return refuse(claim.status === 'IN_REVIEW' ? 'forbidden' : 'not_ready', { reasons });
}

/**
 * Decides whether this person may add a later opinion beside the one that they sealed in a round that has concluded. Not
 * while the claim is being reviewed or adjudicated: everybody on the desk can read a later opinion, so it would tell
 * those who are still deciding what its writer thinks.
 */
export function decideAmendment(
  { status }: Pick<ClaimFacts, 'status'>,
  round: { concluded: boolean; reviewerIds: readonly string[] },
  actor: Actor,
): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  if (!round.reviewerIds.includes(actor.id))
    return refuse('forbidden', { reasons: ['You sealed no review in this round.'] });
  if (!round.concluded)
    return refuse('not_ready', { reasons: ['A review can be amended once its round has concluded.'] });
  const waits = amendmentWaits(status);
  return waits ? refuse('not_ready', { reasons: [waits] }) : ok(actor);
}

/** Why no review of the claim can be amended now, whoever wrote it; null when nothing keeps it. */
export const amendmentWaits = (status: Status): string | null => waits[status] ?? null;

const waits: Partial<Record<Status, string>> = {
  IN_REVIEW: 'This claim is in review again. You can amend your review once that round has its result.',
  ADJUDICATION: 'An editor is deciding. You can amend your review once there is a result.',
};

/** Who stands too near to a claim to review it. */
export const reviewApart: readonly Relation[] = ['author', 'contributor'];

const tooNear: Partial<Record<Relation, string>> = {
  author: 'You wrote this claim; other people review it.',
  contributor: 'You contributed to this claim; other people review it.',
};

/** Why this person may not review the claim in the open round; empty when they may. */
export function reviewerReasons(claim: ClaimFacts, actor: Person): string[] {
  const mine = relationsOf(claim, actor.id);
  const reasons: string[] = [];
  if (claim.status !== 'IN_REVIEW') reasons.push('This claim is not in review.');
  if (!onDesk(actor)) reasons.push('Only fact-checkers and editors review claims.');
  for (const relation of mine.filter((r) => reviewApart.includes(r)))
    reasons.push(tooNear[relation] ?? 'You had a part in this claim; other people review it.');
  if (claim.round?.recusedIds.includes(actor.id)) reasons.push('You stepped aside from this round.');
  return reasons;
}
