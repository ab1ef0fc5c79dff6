import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { instantCursor } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import type { CommentSubject } from '@/lib/domain/comment/comment';
import { commentVisibleSql } from './scope';

const withMentions = { mentions: { select: { userId: true }, orderBy: { userId: 'asc' } } } as const;
export type CommentRow = Prisma.CommentGetPayload<{ include: typeof withMentions }>;

export type ThreadFilter = { claimId: string; open: boolean; subjectId?: string | undefined };

/** How many answers a thread shows before it is opened by itself. */
export const ANSWERS_SHOWN = 5;

type Page = { cursor: string | undefined; limit: number };

/** The first comments of a claim’s threads, the newest thread first; one row more than `limit`. */
export async function threadPage(
  db: Reader,
  actor: Actor,
  { claimId, open, subjectId }: ThreadFilter,
  { cursor, limit }: Page,
): Promise<CommentRow[]> {
  const after = instantCursor(cursor);
  const found = await rowsThrough<{ id: string }>(
    db,
    Prisma.sql`SELECT t."id" FROM "Comment" t JOIN "Claim" c ON c."id" = t."claimId"
      WHERE t."claimId" = ${claimId} AND t."threadId" IS NULL AND ${commentVisibleSql(actor)}
      ${open ? Prisma.sql`AND ${isOpen}` : Prisma.empty}
      ${subjectId === undefined ? Prisma.empty : Prisma.sql`AND t."subjectId" = ${subjectId}`}
      ${after ? Prisma.sql`AND (t."createdAt", t."id") < (${storedInstant(after.at)}, ${after.id})` : Prisma.empty}
      ORDER BY t."createdAt" DESC, t."id" DESC LIMIT ${limit + 1}`,
  );
  const rows = await commentsById(db, found);
  return found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
}

const isOpen = Prisma.sql`t."resolvedAt" IS NULL AND t."takenBackAt" IS NULL`;

/** The first comment of the thread that a comment is in, and that comment, where they exist for this actor. */
export async function findInThread(
  db: Reader,
  actor: Actor,
  id: string,
): Promise<{ first: CommentRow; comment: CommentRow } | null> {
  const [found] = await rowsThrough<{ id: string }>(
    db,
    Prisma.sql`SELECT t."id" FROM "Comment" m JOIN "Comment" t ON t."id" = COALESCE(m."threadId", m."id")
      JOIN "Claim" c ON c."id" = t."claimId" WHERE m."id" = ${id} AND ${commentVisibleSql(actor)}`,
  );
  if (!found) return null;
  const rows = await commentsById(db, [found, { id }]);
  const [first, comment] = [found.id, id].map((one) => rows.find((row) => row.id === one));
  return first && comment ? { first, comment } : null;
}

/** The first answers of each of these threads, oldest first; one more of each than are shown. */
export async function firstAnswers(db: Reader, threads: readonly { id: string }[]): Promise<CommentRow[]> {
  if (threads.length === 0) return [];
  const ids = Prisma.join(threads.map(({ id }) => id));
  const found = await rowsThrough<{ id: string }>(
    db,
    Prisma.sql`SELECT n."id" FROM (SELECT m."id", ROW_NUMBER() OVER (
        PARTITION BY m."threadId" ORDER BY m."createdAt", m."id") AS "place" FROM "Comment" m
      WHERE m."threadId" IN (${ids})) n WHERE n."place" <= ${ANSWERS_SHOWN + 1}`,
  );
  return commentsById(db, found);
}

/** The answers of a thread, oldest first; one row more than `limit`. */
export async function answerPage(
  db: Reader,
  threadId: string,
  { cursor, limit }: Page,
): Promise<CommentRow[]> {
  const after = instantCursor(cursor);
  const found = await rowsThrough<{ id: string }>(
    db,
    Prisma.sql`SELECT m."id" FROM "Comment" m WHERE m."threadId" = ${threadId}
      ${after ? Prisma.sql`AND (m."createdAt", m."id") > (${storedInstant(after.at)}, ${after.id})` : Prisma.empty}
      ORDER BY m."createdAt", m."id" LIMIT ${limit + 1}`,
  );
  return commentsById(db, found);
}

/** The last answer of one person in a thread. */
export type LastWords = { threadId: string; authorId: string; at: string };

/** When each person wrote last in each of these threads: it tells whether a comment was answered, however many answers there are. */
export async function lastWords(db: Reader, threads: readonly { id: string }[]): Promise<LastWords[]> {
  if (threads.length === 0) return [];
  const ids = Prisma.join(threads.map(({ id }) => id));
  return rowsThrough<LastWords>(
    db,
    Prisma.sql`SELECT m."threadId", m."authorId", MAX(m."createdAt") AS "at" FROM "Comment" m
      WHERE m."threadId" IN (${ids}) GROUP BY m."threadId", m."authorId"`,
  );
}

export type SubjectCount = {
  subject: CommentSubject;
  subjectId: string | null;
  all: number;
  open: number;
  blocking: number;
};

/** How many threads there are about each thing of a claim, as far as they exist for this actor. */
export const countThreads = (db: Reader, actor: Actor, claimId: string): Promise<SubjectCount[]> =>
  rowsThrough<SubjectCount>(
    db,
    Prisma.sql`SELECT t."subject", t."subjectId", COUNT(*) AS "all",
        COUNT(CASE WHEN ${isOpen} THEN 1 END) AS "open",
        COUNT(CASE WHEN ${isOpen} AND t."blocking" = TRUE THEN 1 END) AS "blocking"
      FROM "Comment" t JOIN "Claim" c ON c."id" = t."claimId"
      WHERE t."claimId" = ${claimId} AND t."threadId" IS NULL AND ${commentVisibleSql(actor)}
      GROUP BY t."subject", t."subjectId" ORDER BY t."subject", t."subjectId"`,
  );

const commentsById = (db: Reader, found: readonly { id: string }[]): Promise<CommentRow[]> =>
  db.comment.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: withMentions,
  });
