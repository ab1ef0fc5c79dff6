import { type ClaimCardRow, cardColumns, cardJoins } from '@/lib/data/claim/cards';
import { type Narrowing, narrowedBy } from '@/lib/data/claim/narrowing';
import { type Placed, selectsOf, sortedBy } from '@/lib/data/claim/order';
import type { ClaimOrder } from '@/lib/domain/claim/order';
import type { FlagKind } from '@/lib/domain/publication/flag/detail';
import type { Task } from '@/lib/domain/work/tasks';
import type { Worker } from '@/lib/domain/workflow/kept-free';
import { rows } from './db';
import { Prisma } from './generated/client';
import { latestRound } from './work/standing';
import { waitsFor } from './work/waits';

/** `flag`: what was raised over it last and waits. */
export type WorkRow = ClaimCardRow & Placed & { task: Task; quorum: number | null; flag: FlagKind | null };

/** How a list of work is cut. */
export type WorkPaging = { order: ClaimOrder; cursor: string | undefined; limit: number; now: Date };

/**
 * What waits for a person, narrowed and in an order; one row more than `limit`. One statement, prepared once for each set
 * of tasks and filters: each task takes its first from its own stretch of an index. It says as a query what `movesFor` and
 * `decideSeal` say of one claim and its people; a test holds them together. What the claim itself lacks is not asked: a
 * gate that it fails waits for an editor as well.
 */
export async function workPage(
  person: Worker,
  tasks: readonly Task[],
  by: Narrowing,
  { order, cursor, limit, now }: WorkPaging,
): Promise<WorkRow[]> {
  const selects = tasks.flatMap((task) =>
    selectsOf(order, waiting(task, person, by, now), {
      cursor,
      limit,
      extra: Prisma.sql`, ${task} AS "task"`,
    }),
  );
  if (selects.length === 0) return [];
  return rows<WorkRow>(Prisma.sql`
    SELECT w."task", w."stretch", w."key", o."quorum", ${newestFlag} AS "flag", ${cardColumns}
    FROM (${Prisma.join(selects, ' UNION ALL ')}) w
    JOIN "Claim" c ON c."id" = w."id" ${cardJoins} LEFT JOIN "ReviewRound" o ON o."id" = ${latestRound}
    ORDER BY ${sortedBy(order)} LIMIT ${limit + 1}`);
}

/** Whether a task waits for a person in a claim that a list is narrowed to. What is quick to tell comes first. */
const waiting = (task: Task, person: Worker, by: Narrowing, now: Date): Prisma.Sql =>
  Prisma.join([...narrowedBy(by, now), waitsFor[task](person, now)], ' AND ');

/** How much waits for a person, task by task, narrowed, counted up to `most`. One statement. */
export async function countWork(
  person: Worker,
  tasks: readonly Task[],
  by: Narrowing,
  most: number,
  now: Date,
): Promise<{ task: Task; waiting: number }[]> {
  if (tasks.length === 0) return [];
  const counts = tasks.map(
    (task) => Prisma.sql`SELECT ${task} AS "task", COUNT(*) AS "waiting" FROM (
      SELECT 1 FROM "Claim" c WHERE ${waiting(task, person, by, now)} LIMIT ${most}) t`,
  );
  return rows<{ task: Task; waiting: number }>(Prisma.join(counts, ' UNION ALL '));
}

/** What was raised last over the claim called `c`, of what nobody has decided. */
const newestFlag = Prisma.sql`(SELECT f."kind" FROM "Flag" f WHERE f."claimId" = c."id" AND f."decidedAt" IS NULL
  ORDER BY f."raisedAt" DESC, f."id" DESC LIMIT 1)`;
