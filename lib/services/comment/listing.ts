import { type CommentedRow, commentedClaim } from '@/lib/data/comment/claim';
import {
  ANSWERS_SHOWN,
  answerPage,
  type CommentRow,
  countThreads,
  findInThread,
  firstAnswers,
  threadPage,
} from '@/lib/data/comment/threads';
import { type Reader, reader } from '@/lib/data/db';
import { personIn } from '@/lib/data/names';
import { pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { blindRound, insiders, isBlind } from '@/lib/domain/comment/access';
import { decideComment } from '@/lib/domain/comment/acting';
import { mentionable } from '@/lib/domain/comment/mentioning';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type {
  AnswerPage,
  CommentCount,
  CommentList,
  CommentView,
  ListAnswers,
  ListComments,
  ThreadView,
} from '@/lib/schemas/comment';
import { type Around, aroundOf, commentView, opened } from './view';

/** The threads of a claim as far as they exist for this actor, with what they may do. As many queries for fifty as for one. */
export async function listComments(
  actor: Actor,
  { claimId, about, open = false, cursor, limit }: ListComments,
): Promise<Result<CommentList>> {
  const found = await claimFor(actor, claimId);
  if (!found.ok) return found;
  const { claim, db, me } = found.value;
  const rows = await threadPage(db, actor, { claimId, open, subjectId: about }, { cursor, limit });
  const { items: firsts, next } = pageOf(rows, limit, placeOf, (row) => row);
  const written = { authorId: me, round: blindRound(claim, me), about: { subject: 'CLAIM' as const } };
  const answers = await firstAnswers(db, firsts);
  const around = await aroundOf(db, claim, firsts, answers);
  return ok({
    items: firsts.map((first) => threadView(first, answers, around)),
    next,
    counts: await countsFor(db, actor, claimId),
    make: opened(decideComment(claim, { subject: 'CLAIM' }, actor)),
    only: isBlind(claim, written) ? insidersOf(claim, written.authorId) : null,
    people: mentionable(claim.desk, claim, written, me),
  });
}

/** One comment, where it exists for this actor. */
export const getComment = (
  actor: Actor,
  { commentId }: { commentId: string },
): Promise<Result<CommentView>> =>
  inThread(actor, commentId, async (db, claim, { first, comment }) =>
    commentView(comment, first, await aroundOf(db, claim, [first], [comment])),
  );

/** The thread that a comment is in, with its first answers. */
export const getThread = (actor: Actor, { commentId }: { commentId: string }): Promise<Result<ThreadView>> =>
  inThread(actor, commentId, async (db, claim, { first }) => {
    const answers = await firstAnswers(db, [first]);
    return threadView(first, answers, await aroundOf(db, claim, [first], answers));
  });

/** The answers of a thread, oldest first. */
export const listAnswers = (
  actor: Actor,
  { commentId, cursor, limit }: ListAnswers,
): Promise<Result<AnswerPage>> =>
  inThread(actor, commentId, async (db, claim, { first }) => {
    const rows = await answerPage(db, first.id, { cursor, limit });
    const around = await aroundOf(db, claim, [first], rows);
    return pageOf(rows, limit, placeOf, (row) => commentView(row, first, around));
  });

/** The claim that a comment is on, and who it is for, as the one place that every read of comments goes through. */
async function claimFor(
  actor: Actor,
  claimId: string,
): Promise<Result<{ claim: CommentedRow; db: Reader; me: string }>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await commentedClaim(reader(), actor, claimId);
  return claim ? ok({ claim, db: reader(), me: person.value.id }) : refuse('not_found');
}

type InThread = { first: CommentRow; comment: CommentRow };

async function inThread<T>(
  actor: Actor,
  commentId: string,
  view: (db: Reader, claim: CommentedRow, found: InThread) => Promise<T>,
): Promise<Result<T>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const found = await findInThread(reader(), actor, commentId);
  const claim = found && (await claimFor(actor, found.first.claimId));
  if (!claim) return refuse('not_found');
  return claim.ok ? ok(await view(claim.value.db, claim.value.claim, found)) : claim;
}

function threadView(first: CommentRow, all: readonly CommentRow[], around: Around): ThreadView {
  const rows = all.filter(({ threadId }) => threadId === first.id);
  const { items, next } = pageOf(rows, ANSWERS_SHOWN, placeOf, (row) => commentView(row, first, around));
  const { claim, people } = around;
  const only = isBlind(claim, first) ? insiders(claim, first).map((id) => personIn(people, id)) : null;
  return { comment: commentView(first, first, around), answers: items, next, only };
}

const placeOf = ({ createdAt, id }: CommentRow) => ({ at: createdAt.toISOString(), id });

const countsFor = async (db: Reader, actor: Actor, claimId: string): Promise<CommentCount[]> =>
  countThreads(db, actor, claimId);

/** Who sees what this person would write now. All of them are on the desk, or were. */
function insidersOf(claim: CommentedRow, me: string) {
  const known = [...claim.desk, { id: me, name: claim.actor.name, role: claim.actor.role }];
  return insiders(claim, { authorId: me }).flatMap((id) => known.find((person) => person.id === id) ?? []);
}
