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
  CommentList,
  CommentView,
  ListAnswers,
  ListComments,
  ThreadView,
} from '@/lib/schemas/comment';
import { opened } from '@/lib/services/opened';
import { type Around, aroundOf, commentView } from './view';

/**
 * The threads of a claim as far as they exist for this actor, with what they may do. As many queries for fifty as for one. Here
 * and below the claim is read after them: a round that ends in between shows threads whose names its new status withholds.
 */
export async function listComments(
  actor: Actor,
  { claimId, about, open = false, cursor, limit }: ListComments,
): Promise<Result<CommentList>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const [db, me] = [reader(), person.value.id];
  const rows = await threadPage(db, actor, { claimId, open, subjectId: about }, { cursor, limit });
  const { items: firsts, next } = pageOf(rows, limit, placeOf, (row) => row);
  const answers = await firstAnswers(db, firsts);
  const counts = await countThreads(db, actor, claimId);
  const claim = await commentedClaim(db, actor, claimId);
  if (!claim) return refuse('not_found');
  const around = await aroundOf(db, claim, firsts, answers);
  const written = { authorId: me, round: blindRound(claim, me), about: { subject: 'CLAIM' as const } };
  return ok({
    items: firsts.map((first) => threadView(first, answers, around)),
    ...{ next, counts },
    make: opened(decideComment(claim, { subject: 'CLAIM' }, actor)),
    only: isBlind(claim, written) ? insidersOf(claim, me) : null,
    people: mentionable(claim.desk, claim, written, me),
  });
}

/** One comment, where it exists for this actor. */
export const getComment = (
  actor: Actor,
  { commentId }: { commentId: string },
): Promise<Result<CommentView>> =>
  inThread(actor, commentId, nothingElse, ({ first, comment }, around) =>
    commentView(comment, first, around),
  );

/** The thread that a comment is in, with its first answers. */
export const getThread = (actor: Actor, { commentId }: { commentId: string }): Promise<Result<ThreadView>> =>
  inThread(
    actor,
    commentId,
    (db, first) => firstAnswers(db, [first]),
    ({ first }, around, answers) => threadView(first, answers, around),
  );

/** The answers of a thread, oldest first. */
export const listAnswers = (
  actor: Actor,
  { commentId, cursor, limit }: ListAnswers,
): Promise<Result<AnswerPage>> =>
  inThread(
    actor,
    commentId,
    (db, first) => answerPage(db, first.id, { cursor, limit }),
    ({ first }, around, rows) => pageOf(rows, limit, placeOf, (row) => commentView(row, first, around)),
  );

type InThread = { first: CommentRow; comment: CommentRow };

async function inThread<T>(
  actor: Actor,
  commentId: string,
  answersOf: (db: Reader, first: CommentRow) => Promise<CommentRow[]>,
  view: (found: InThread, around: Around, answers: CommentRow[]) => T,
): Promise<Result<T>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  const found = await findInThread(db, actor, commentId);
  if (!found) return refuse('not_found');
  const answers = await answersOf(db, found.first);
  const claim = await commentedClaim(db, actor, found.first.claimId);
  if (!claim) return refuse('not_found');
  return ok(view(found, await aroundOf(db, claim, [found.first], [found.comment, ...answers]), answers));
}

const nothingElse = async (): Promise<CommentRow[]> => [];

function threadView(first: CommentRow, all: readonly CommentRow[], around: Around): ThreadView {
  const rows = all.filter(({ threadId }) => threadId === first.id);
  const { items, next } = pageOf(rows, ANSWERS_SHOWN, placeOf, (row) => commentView(row, first, around));
  const { claim, people } = around;
  const only = isBlind(claim, first) ? insiders(claim, first).map((id) => personIn(people, id)) : null;
  return { comment: commentView(first, first, around), answers: items, next, only };
}

const placeOf = ({ createdAt, id }: CommentRow) => ({ at: createdAt.toISOString(), id });

/** Who sees what this person would write now. All of them are on the desk, or were. */
function insidersOf(claim: CommentedRow, me: string) {
  const known = [...claim.desk, { id: me, name: claim.actor.name, role: claim.actor.role }];
  return insiders(claim, { authorId: me }).flatMap((id) => known.find((person) => person.id === id) ?? []);
}
