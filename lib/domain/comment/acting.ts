import { type Actor, onDesk, type Person } from '@/lib/domain/actor';
import { isSettled } from '@/lib/domain/evidence/access';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type CommentedClaim, canReadThread, isBlind, type Placed, wrote } from './access';
import { type CommentAbout, type CommentFacts, isOpen, type ThreadFacts } from './comment';

/**
 * Decides whether this person may begin a thread. About a review, and about evidence that came with one, once its round has
 * concluded: until then neither exists for anybody but its writer, who has nobody to say it to.
 */
export function decideComment(claim: CommentedClaim, about: CommentAbout, actor: Actor): Result<Person> {
  const authorId = actor.id ?? '';
  const person = seeing(claim, { authorId, round: null, about }, actor);
  if (!person.ok) return person;
  return isStanding(about) ? person : refuse('not_found');
}

const isStanding = (about: CommentAbout): boolean => {
  if (about.subject === 'EVIDENCE') return about.link !== null && isSettled(about.link);
  return about.subject !== 'REVIEW' || (about.review?.concluded ?? false);
};

/** Decides whether this person may answer in a thread; in one that is resolved as well. */
export const decideAnswer = (claim: CommentedClaim, thread: ThreadFacts, actor: Actor): Result<Person> =>
  touching(claim, thread, actor);

/** Decides whether this person may change what they wrote: until somebody else has written after it. */
export function decideEditComment(
  claim: CommentedClaim,
  thread: ThreadFacts,
  comment: CommentFacts,
  actor: Actor,
): Result<Person> {
  const person = decideTakeBack(claim, thread, comment, actor);
  return person.ok && comment.answered ? refuse('not_ready', { reasons: [answered] }) : person;
}

/** Decides whether this person may take back what they wrote. Its words go, its place and its answers stay. */
export function decideTakeBack(
  claim: CommentedClaim,
  thread: ThreadFacts,
  comment: CommentFacts,
  actor: Actor,
): Result<Person> {
  const person = touching(claim, thread, actor);
  if (!person.ok) return person;
  if (comment.authorId !== person.value.id) return refuse('forbidden', { reasons: [notYours] });
  return comment.takenBack ? refuse('not_ready', { reasons: [takenBack] }) : person;
}

/**
 * Decides whether this person may say that a thread is settled: whoever sees it. One that blocks is settled by who began it, or
 * by an editor who had no hand in the claim: nobody clears their own way.
 */
export function decideResolve(claim: CommentedClaim, thread: ThreadFacts, actor: Actor): Result<Person> {
  const person = touching(claim, thread, actor);
  if (!person.ok) return person;
  if (thread.takenBack) return refuse('not_ready', { reasons: [takenBack] });
  if (!isOpen(thread)) return refuse('not_ready', { reasons: ['It is resolved already.'] });
  const { id, role } = person.value;
  const apart = role === 'EDITOR' && !wrote(claim, id);
  if (thread.blocking && thread.authorId !== id && !apart)
    return refuse('forbidden', { reasons: [notYoursToSettle] });
  return person;
}

/** Decides whether this person may open a thread again. */
export function decideReopen(claim: CommentedClaim, thread: ThreadFacts, actor: Actor): Result<Person> {
  const person = touching(claim, thread, actor);
  if (!person.ok) return person;
  return thread.resolved ? person : refuse('not_ready', { reasons: ['It is open.'] });
}

/**
 * Who does something in a thread sees it. And while a round is open, who might review in it leaves no trace where others who
 * might review read: they begin a thread of their own instead.
 */
function touching(claim: CommentedClaim, thread: ThreadFacts, actor: Actor): Result<Person> {
  const person = seeing(claim, thread, actor);
  if (!person.ok) return person;
  const shows = claim.open !== null && !wrote(claim, person.value.id) && !isBlind(claim, thread);
  return shows ? refuse('not_ready', { reasons: [inReview] }) : person;
}

function seeing(claim: CommentedClaim, thread: Placed, actor: Actor): Result<Person> {
  if (!onDesk(actor) || !canReadThread(actor, claim, thread)) return refuse('not_found');
  return actor.scope === 'write' ? ok(actor) : readingOnly;
}

const answered = 'Somebody has written after this, so it stays as it is. Write a further comment.';
const notYours = 'Only who wrote a comment can change it or take it back.';
const takenBack = 'It was taken back.';
const notYoursToSettle =
  'A blocking comment is resolved by who wrote it, or by an editor who had no hand in the claim.';
const inReview =
  'The claim is in review, and other reviewers read this thread. Begin a comment of your own: until the round concludes, only those who wrote the claim see it.';
