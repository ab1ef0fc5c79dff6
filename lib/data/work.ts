import { type ClaimCardRow, cardColumns, cardJoins } from '@/lib/data/claim/cards';
import type { Person } from '@/lib/domain/actor';
import type { FlagKind } from '@/lib/domain/publication/flag/detail';
import type { Task } from '@/lib/domain/work/tasks';
import { rows } from './db';
import { Prisma } from './generated/client';
import { storedInstant } from './instants';
import { instantCursor } from './paging';
import { latestRound } from './work/standing';
import { waitsFor } from './work/waits';

/** `flag`: what was raised over it last and waits. */
export type WorkRow = ClaimCardRow & { task: Task; quorum: number | null; flag: FlagKind | null };

/**
 * What waits for a person, the last changed first; one row more than `limit`. One statement, prepared once for each set
 * of tasks: each task takes its newest from its own stretch of an index. It says as a query what `movesFor` and
 * `decideSeal` say of one claim and its people; a test holds them together. What the claim itself lacks is not asked: a
 * gate that it fails waits for an editor as well.
 */
export async function workPage(
  person: Person,
  tasks: readonly Task[],
  { cursor, limit }: { cursor: string | undefined; limit: number },
  now: Date,
): Promise<WorkRow[]> {
  if (tasks.length === 0) return [];
  const after = instantCursor(cursor);
  const older = after
    ? Prisma.sql`AND (c."changedAt", c."id") < (${storedInstant(after.at)}, ${after.id})`
    : Prisma.empty;
  const newest = tasks.map(
    (task) => Prisma.sql`SELECT * FROM (
      SELECT c."id", c."changedAt", ${task} AS "task" FROM "Claim" c WHERE ${waitsFor[task](person, now)} ${older}
      ORDER BY c."changedAt" DESC, c."id" DESC LIMIT ${limit + 1}) t`,
  );
  return rows<WorkRow>(Prisma.sql`
    SELECT w."task", o."quorum", ${newestFlag} AS "flag", ${cardColumns} FROM (${Prisma.join(newest, ' UNION ALL ')}) w
    JOIN "Claim" c ON c."id" = w."id" ${cardJoins} LEFT JOIN "ReviewRound" o ON o."id" = ${latestRound}
    ORDER BY w."changedAt" DESC, w."id" DESC LIMIT ${limit + 1}`);
}

/** How much waits for a person, task by task, counted up to `most`. One statement. */
export async function countWork(
  person: Person,
  tasks: readonly Task[],
  most: number,
  now: Date,
): Promise<{ task: Task; waiting: number }[]> {
  if (tasks.length === 0) return [];
  const counts = tasks.map(
    (task) => Prisma.sql`SELECT ${task} AS "task", COUNT(*) AS "waiting" FROM (
      SELECT 1 FROM "Claim" c WHERE ${waitsFor[task](person, now)} LIMIT ${most}) t`,
  );
  return rows<{ task: Task; waiting: number }>(Prisma.join(counts, ' UNION ALL '));
}

/** What was raised last over the claim called `c`, of what nobody has decided. */
const newestFlag = Prisma.sql`(SELECT f."kind" FROM "Flag" f WHERE f."claimId" = c."id" AND f."decidedAt" IS NULL
  ORDER BY f."raisedAt" DESC, f."id" DESC LIMIT 1)`;
