import type { CommentedRow } from '@/lib/data/comment/claim';
import { aboutOf } from '@/lib/data/comment/claim';
import { type CommentRow, type LastWords, lastWords } from '@/lib/data/comment/threads';
import type { Reader } from '@/lib/data/db';
import { type People, peopleById, personIn } from '@/lib/data/names';
import {
  decideAnswer,
  decideEditComment,
  decideReopen,
  decideResolve,
  decideTakeBack,
} from '@/lib/domain/comment/acting';
import type { CommentAbout, CommentFacts, ThreadFacts } from '@/lib/domain/comment/comment';
import { isNameWithheld } from '@/lib/domain/comment/naming';
import type { Result } from '@/lib/domain/result';
import type { CommentView } from '@/lib/schemas/comment';
import { opened } from '@/lib/services/opened';

/** What the comments of some threads are shown with, and what the rules ask of them. Read at once for all of them. */
export type Around = {
  claim: CommentedRow;
  about: (one: CommentRow) => CommentAbout;
  last: readonly LastWords[];
  people: People;
};

/** @param firsts the comments that began the threads; @param answers those of them that are shown. Four queries, however many. */
export async function aroundOf(
  db: Reader,
  claim: CommentedRow,
  firsts: readonly CommentRow[],
  answers: readonly CommentRow[],
): Promise<Around> {
  const about = await aboutOf(db, [claim.id], firsts);
  const last = await lastWords(db, firsts);
  const people = await peopleById(db, [
    ...[claim.authorId, ...claim.contributorIds],
    ...[...firsts, ...answers].flatMap(({ authorId, resolvedById, mentions }) => [
      authorId,
      ...(resolvedById ? [resolvedById] : []),
      ...mentions.map(({ userId }) => userId),
    ]),
  ]);
  return { claim, about, last, people };
}

export const threadFacts = (first: CommentRow, about: CommentAbout): ThreadFacts => ({
  authorId: first.authorId,
  round: first.round,
  about,
  blocking: first.blocking,
  resolved: first.resolvedAt !== null,
  takenBack: first.takenBackAt !== null,
});

/** Whether somebody else wrote after it. Who wrote at the same moment counts: then nothing is changed under their answer. */
export function commentFacts(comment: CommentRow, last: readonly LastWords[]): CommentFacts {
  const threadId = comment.threadId ?? comment.id;
  const answered = last.some(
    (words) =>
      words.threadId === threadId &&
      words.authorId !== comment.authorId &&
      new Date(words.at) >= comment.createdAt,
  );
  return { authorId: comment.authorId, takenBack: comment.takenBackAt !== null, answered };
}

/** A comment of a thread as the actor of the claim sees it, and what they may do about it. */
export function commentView(comment: CommentRow, first: CommentRow, around: Around): CommentView {
  const { claim, people } = around;
  const { actor } = claim;
  const named = (personId: string, round: number | null) =>
    isNameWithheld(claim, { personId, round, subject: first.subject }, actor.id)
      ? null
      : personIn(people, personId);
  return {
    id: comment.id,
    claimId: comment.claimId,
    threadId: comment.threadId,
    version: comment.version,
    subject: first.subject,
    subjectId: first.subjectId,
    body: comment.body,
    by: named(comment.authorId, comment.round),
    mine: comment.authorId === actor.id,
    at: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    takenBackAt: comment.takenBackAt?.toISOString() ?? null,
    mentions: comment.mentions.flatMap(({ userId }) => named(userId, first.round) ?? []),
    blocking: comment.blocking,
    resolved:
      comment.resolvedById && comment.resolvedAt
        ? {
            by: named(comment.resolvedById, comment.resolvedById === comment.authorId ? comment.round : null),
            at: comment.resolvedAt.toISOString(),
            words: comment.resolution,
          }
        : null,
    may: mayDo(comment, first, around),
  };
}

function mayDo(comment: CommentRow, first: CommentRow, { claim, about, last }: Around): CommentView['may'] {
  const thread = threadFacts(first, about(first));
  const facts = commentFacts(comment, last);
  const { actor } = claim;
  const began = comment.threadId === null;
  return {
    answer: asked(began, decideAnswer(claim, thread, actor)),
    edit: asked(true, decideEditComment(claim, thread, facts, actor)),
    takeBack: asked(true, decideTakeBack(claim, thread, facts, actor)),
    resolve: asked(began, decideResolve(claim, thread, actor)),
    reopen: asked(began, decideReopen(claim, thread, actor)),
  };
}

/** Answers, and what is settled, are the whole thread’s. */
const asked = (applies: boolean, decision: Result<unknown>) => (applies ? opened(decision) : ofTheThread);

const ofTheThread = { allowed: false, because: ['This is done to the comment that began the thread.'] };
