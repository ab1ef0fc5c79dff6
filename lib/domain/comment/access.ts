import { type Actor, onDesk } from '@/lib/domain/actor';
import { type ClaimAccess, canReadClaim } from '@/lib/domain/claim/access';
import { canReadEvidence } from '@/lib/domain/evidence/access';
import { canReadReview } from '@/lib/domain/review/access';
import type { CommentAbout, ThreadFacts } from './comment';

/** A claim as far as it decides about its comments. */
export type CommentedClaim = ClaimAccess & {
  /** The sequence of the round that is open; null where none is. */
  open: number | null;
  /** The sequence of the last round that concluded; 0 before the first. */
  concluded: number;
};

/** A thread as far as that decides for whom it exists. */
export type Placed = Pick<ThreadFacts, 'authorId' | 'round' | 'about'>;

type Concluded = Pick<CommentedClaim, 'concluded'>;

/**
 * Whether a thread exists for somebody. Blind: what somebody who might review wrote while a round was open is theirs, and the
 * author’s and contributors’, who answer it, until that round or a later one of the claim concludes. A round that is left
 * opens nothing: the claim may come back to the same reviewers. Answers are seen by whoever sees the first comment.
 * `commentVisibleSql` in lib/data says the same as a query, and a test holds the two together.
 */
export function canReadThread(actor: Actor, claim: ClaimAccess & Concluded, thread: Placed): boolean {
  if (!onDesk(actor) || !canReadClaim(actor, claim)) return false;
  if (isBlind(claim, thread) && !insiders(claim, thread).includes(actor.id)) return false;
  return canReadAbout(actor, thread);
}

/** Whether a thread is still kept from those who review. */
export const isBlind = (claim: Concluded, { round }: Pick<ThreadFacts, 'round'>): boolean =>
  round !== null && claim.concluded < round;

/** Who alone sees a thread while it is blind: who wrote the claim, and who began it. */
export const insiders = (claim: ClaimAccess, { authorId }: Pick<ThreadFacts, 'authorId'>): string[] => [
  ...new Set([claim.authorId, ...claim.contributorIds, authorId]),
];

/** Whether somebody wrote the claim or has a hand in it, so that they don’t review it. */
export const wrote = (claim: ClaimAccess, personId: string | null): boolean =>
  personId !== null && (claim.authorId === personId || claim.contributorIds.includes(personId));

/**
 * The round to which what this person writes now is blind: the open one, where they might review in it. It is fixed as they
 * write, so that nothing shows because they became a contributor later.
 */
export const blindRound = (claim: CommentedClaim, personId: string): number | null =>
  wrote(claim, personId) ? null : claim.open;

/** What a comment is about must exist for whoever reads it. Of what a draft no longer has, editors and the writer still read. */
function canReadAbout(actor: Actor, { about, authorId }: Pick<ThreadFacts, 'about' | 'authorId'>): boolean {
  const gone = actor.role === 'EDITOR' || actor.id === authorId;
  if (about.subject === 'EVIDENCE') return about.link ? canReadEvidence(actor, about.link) : gone;
  if (about.subject === 'REVIEW') return about.review ? canReadReview(actor, about.review) : gone;
  return true;
}

/**
 * Whether everybody who may read the claim sees the thread: only then does the record name the claim, since those who read
 * the record, or are told of it, are others than those who may see the comment.
 */
export function isForTheDesk(claim: CommentedClaim, thread: Placed): boolean {
  return !isBlind(claim, thread) && isOpenToAll(thread.about);
}

function isOpenToAll(about: CommentAbout): boolean {
  if (about.subject === 'EVIDENCE') return about.link !== null && about.link.sensitivity !== 'RESTRICTED';
  return about.subject !== 'REVIEW' || about.review !== null;
}
