import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { holdsSql } from '@/lib/data/holding-sql';
import { storedInstant } from '@/lib/data/instants';
import type { Person } from '@/lib/domain/actor';
import { type AssignedDuty, statusOf } from '@/lib/domain/assignment/assignment';
import type { Risk } from '@/lib/domain/claim/claim';
import type { Task } from '@/lib/domain/work/tasks';
import type { Worker } from '@/lib/domain/workflow/kept-free';
import { latestRound } from './standing';
import { waitsFor } from './waits';

const taskOf: Record<AssignedDuty, Task> = { REVIEW: 'review', ADJUDICATE: 'adjudicate', APPROVE: 'approve' };
const risks: readonly Risk[] = ['HIGH', 'NORMAL', 'LOW'];

export type Urgent = { id: string; version: number };

/**
 * The most urgent claims that a person may take for these duties: what is overdue first, then by risk, then what has waited longest.
 * Each kind of urgency gives its first from its own stretch of an index. What they have, and what has as many people as it needs, is
 * left out; so much is the same whoever has reviewed.
 */
export async function mostUrgent(
  person: Worker,
  duties: readonly AssignedDuty[],
  most: number,
  now: Date,
): Promise<Urgent[]> {
  const selects = duties.flatMap((duty) => {
    const open = Prisma.sql`c."status" = ${statusOf[duty]} AND ${waitsFor[taskOf[duty]](person, now)}
      AND ${notHeldBy(person, now)} AND ${hasRoom(duty, now)}`;
    return [true, false].flatMap((overdue) =>
      risks.map((risk, i) =>
        stretch(open, { overdue, risk, place: (overdue ? 0 : risks.length) + i }, most, now),
      ),
    );
  });
  if (selects.length === 0) return [];
  return rows<Urgent>(Prisma.sql`SELECT w."id", w."version" FROM (${Prisma.join(selects, ' UNION ALL ')}) w
    ORDER BY w."place", w."changedAt", w."id" LIMIT ${most}`);
}

function stretch(
  open: Prisma.Sql,
  { overdue, risk, place }: { overdue: boolean; risk: Risk; place: number },
  most: number,
  now: Date,
): Prisma.Sql {
  const at = storedInstant(now.toISOString());
  const due = overdue ? Prisma.sql`c."dueAt" <= ${at}` : Prisma.sql`(c."dueAt" IS NULL OR c."dueAt" > ${at})`;
  return Prisma.sql`SELECT * FROM (SELECT c."id", c."version", c."changedAt", ${Prisma.raw(`${place} AS "place"`)}
    FROM "Claim" c WHERE ${open} AND c."risk" = ${risk} AND ${due}
    ORDER BY c."changedAt", c."id" LIMIT ${most}) t`;
}

const holds = (now: Date) => Prisma.sql`x."claimId" = c."id" AND ${holdsSql(now)}`;

const notHeldBy = ({ id }: Person, now: Date) =>
  Prisma.sql`NOT EXISTS (SELECT 1 FROM "Assignment" x WHERE ${holds(now)} AND x."userId" = ${id})`;

/** Whether fewer people have it than it needs: as many as its round asks reviews of, else one. */
const hasRoom = (duty: AssignedDuty, now: Date) => Prisma.sql`(
  SELECT COUNT(*) FROM "Assignment" x WHERE ${holds(now)}) < ${
    duty === 'REVIEW'
      ? Prisma.sql`(SELECT q."quorum" FROM "ReviewRound" q WHERE q."id" = ${latestRound})`
      : Prisma.sql`1`
  }`;
