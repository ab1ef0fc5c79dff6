import { aboutOf, type CommentedRow, commentedClaim, hasPassage } from '@/lib/data/comment/claim';
import { findInThread } from '@/lib/data/comment/threads';
import { storeComment } from '@/lib/data/comment/writing';
import { type Tx, transaction } from '@/lib/data/db';
import type { Actor, Person } from '@/lib/domain/actor';
import { blindRound } from '@/lib/domain/comment/access';
import { decideAnswer, decideComment } from '@/lib/domain/comment/acting';
import type { CommentAbout } from '@/lib/domain/comment/comment';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { AnswerComment, CommentView, MakeComment } from '@/lib/schemas/comment';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { mentioned } from './mentions';
import { recordComment } from './recording';
import { aroundOf, commentView, threadFacts } from './view';

/** Begins a thread on a claim, or on something that belongs to it. It changes nothing of the claim, its version neither. */
export const makeComment = (actor: Actor, input: MakeComment, options: WriteOptions = {}) =>
  writing(actor, 'comment.make', input, options, async (tx, person, now) => {
    const claim = await commentedClaim(tx, actor, input.claimId);
    if (!claim) return refuse('not_found');
    const about = await subjectOf(tx, input);
    if (!about.ok) return about;
    const writer = decideComment(claim, about.value, actor);
    // Of what is not there for them they are told as of what is not there at all.
    if (!writer.ok) return writer.refusal.kind === 'not_found' ? nothingThere : writer;
    const { subject, subjectId, body, blocking } = input;
    const round = blindRound(claim, person.id);
    const thread = { authorId: person.id, round, about: about.value };
    const mentions = mentioned(input.mentions, claim, thread, person);
    if (!mentions.ok) return mentions;
    const id = newId(now);
    const made = { id, claimId: claim.id, authorId: person.id, createdAt: now, round };
    await storeComment(tx, { ...made, subject, subjectId, threadId: null, body, blocking }, mentions.value);
    const first = { id, subject, subjectId };
    const facts = { ...thread, blocking, resolved: false, takenBack: false };
    const detail = { blocking, mentions: mentions.value };
    const happened = { verb: 'comment.made', thread: facts, first, commentId: id, detail };
    await recordComment(tx, claim, person, happened, now);
    return viewNow(tx, actor, claim, id);
  });

/** Answers in a thread. It is seen by whoever sees the comment that began it. */
export const answerComment = (actor: Actor, input: AnswerComment, options: WriteOptions = {}) =>
  writing(actor, 'comment.answer', input, options, async (tx, person, now) => {
    const found = await findInThread(tx, actor, input.commentId);
    const claim = found && (await commentedClaim(tx, actor, found.first.claimId));
    if (!claim) return refuse('not_found');
    const { first } = found;
    const thread = threadFacts(first, (await aboutOf(tx, [claim.id], [first]))(first));
    const writer = decideAnswer(claim, thread, actor);
    if (!writer.ok) return writer;
    const mentions = mentioned(input.mentions, claim, thread, person);
    if (!mentions.ok) return mentions;
    const id = newId(now);
    const { subject, subjectId, claimId } = first;
    const made = { id, claimId, subject, subjectId, threadId: first.id, authorId: person.id, createdAt: now };
    const written = { body: input.body, blocking: false, round: blindRound(claim, person.id) };
    await storeComment(tx, { ...made, ...written }, mentions.value);
    const happened = { verb: 'comment.answered', thread, first, commentId: id };
    await recordComment(tx, claim, person, { ...happened, detail: { mentions: mentions.value } }, now);
    return viewNow(tx, actor, claim, id);
  });

async function writing(
  actor: Actor,
  operation: string,
  input: unknown,
  { now = new Date(), key = null }: WriteOptions,
  run: (tx: Tx, person: Person, now: Date) => Promise<Result<CommentView>>,
): Promise<Result<CommentView>> {
  const person = permit(actor, 'comment.write');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, () => run(tx, person.value, now)),
  );
}

const nothingThere = invalid('subjectId', 'There is no such thing in this claim. Choose another.');

/** What the comment is to be about, as it stands in the claim. */
async function subjectOf(
  tx: Tx,
  { claimId, subject, subjectId }: MakeComment,
): Promise<Result<CommentAbout>> {
  if (subject === 'CLAIM')
    return subjectId === null
      ? ok({ subject })
      : invalid('subjectId', 'A comment on the claim itself names nothing else. Leave this out.');
  if (subjectId === null) return invalid('subjectId', 'Say which one it is about.');
  if (subject === 'PASSAGE')
    return (await hasPassage(tx, claimId, subjectId)) ? ok({ subject }) : nothingThere;
  const about = await aboutOf(tx, [claimId], [{ subject, subjectId }]);
  return ok(about({ subject, subjectId }));
}

/** The comment as it stands in its thread, for whoever wrote it. */
export async function viewNow(
  tx: Tx,
  actor: Actor,
  claim: CommentedRow,
  id: string,
): Promise<Result<CommentView>> {
  const found = await findInThread(tx, actor, id);
  if (!found) return refuse('not_found');
  const { first, comment } = found;
  return ok(commentView(comment, first, await aroundOf(tx, claim, [first], [comment])));
}
