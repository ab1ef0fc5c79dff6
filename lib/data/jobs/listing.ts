import { type Reader, rows, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { instantCursor } from '@/lib/data/paging';
import type { JobKind, JobState } from '@/lib/domain/jobs';
import { due } from '../jobs';

/** Work as those see it who keep Sourceline running: nothing of what it is about, and none of the words of its failures. */
export type ListedJob = {
  id: string;
  kind: JobKind;
  state: JobState;
  begun: number;
  failures: number;
  trouble: string | null;
  createdAt: string;
  dueAt: string;
  endedAt: string | null;
};

const columns = Prisma.sql`j."id", j."kind", j."state", j."begun", j."failures", j."trouble", j."createdAt", j."dueAt", j."endedAt"`;

/**
 * A copy of evidence that came with a review, and that its reviewer then asked for, is nobody else's to know of until the round
 * has concluded. The audit log leaves out that it was asked for, and so do these lists.
 */
const unblind = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "EvidenceLink" l JOIN "Review" r ON r."id" = l."reviewId" JOIN "ReviewRound" o ON o."id" = r."roundId"
  WHERE l."evidenceId" = j."subjectId" AND r."reviewerId" = j."createdById" AND j."createdAt" >= r."sealedAt"
  AND o."state" <> 'CONCLUDED')`;

/** Work that failed stays failed until the same is asked for anew: from then on nobody has to look after it. */
const lastOfItsKind = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Job" n WHERE n."subjectId" = j."subjectId" AND n."id" > j."id" AND n."kind" = j."kind")`;

const failed = Prisma.sql`(j."state" = 'FAILED' AND ${lastOfItsKind})`;

const inState: Record<JobState, Prisma.Sql> = {
  QUEUED: Prisma.sql`j."state" = 'QUEUED'`,
  RUNNING: Prisma.sql`j."state" = 'RUNNING'`,
  FAILED: failed,
  DONE: Prisma.sql`j."state" = 'DONE'`,
};

/**
 * The work in a state, one row more than `limit`: what isn't ended by when it is due, what has waited longest first; what is, the
 * last first. One statement.
 */
export function jobPage(state: JobState, cursor: string | undefined, limit: number): Promise<ListedJob[]> {
  const isEnded = state === 'FAILED' || state === 'DONE';
  const by = isEnded ? Prisma.sql`j."endedAt"` : Prisma.sql`j."dueAt"`;
  const after = instantCursor(cursor);
  const place = after && Prisma.sql`(${storedInstant(after.at)}, ${after.id})`;
  const [beyond, order] = isEnded ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  const older = place ? Prisma.sql`AND (${by}, j."id") ${beyond} ${place}` : Prisma.empty;
  return rows<ListedJob>(Prisma.sql`
    SELECT ${columns} FROM "Job" j WHERE ${inState[state]} AND ${unblind} ${older}
    ORDER BY ${by} ${order}, j."id" ${order} LIMIT ${limit + 1}`);
}

/** Where a list in this state goes on from. */
export const placeOf = ({ state, id, dueAt, endedAt }: ListedJob) => {
  const isEnded = state === 'FAILED' || state === 'DONE';
  return { at: new Date((isEnded && endedAt) || dueAt).toISOString(), id };
};

/** A piece of work by its id, where it is listed. */
export async function listedJob(db: Reader, id: string): Promise<ListedJob | undefined> {
  const [found] = await rowsThrough<ListedJob>(
    db,
    Prisma.sql`SELECT ${columns} FROM "Job" j WHERE j."id" = ${id} AND ${unblind}
      AND (j."state" <> 'FAILED' OR ${lastOfItsKind})`,
  );
  return found;
}

/** How much work of a kind is in a state, how much of it nobody works on though it is due, and since when. */
export type Workload = {
  kind: JobKind;
  state: Exclude<JobState, 'DONE'>;
  pieces: number;
  due: number;
  /** What failed and waits for its next attempt; not what was asked for a later time. */
  delayed: number;
  oldestDueAt: string | null;
};

/** All that isn't done, by kind and state. One statement, which passes over what is done, however much that is.
 * `blind` counts what the lists leave out as well. */
export function workload(now: Date, { blind = false } = {}): Promise<Workload[]> {
  const isDue = due(storedInstant(now.toISOString()));
  return rows<Workload>(Prisma.sql`
    SELECT j."kind", j."state", COUNT(*) AS "pieces", COUNT(CASE WHEN ${isDue} THEN 1 END) AS "due",
      COUNT(CASE WHEN j."state" = 'QUEUED' AND j."failures" > 0 AND NOT ${isDue} THEN 1 END) AS "delayed",
      MIN(CASE WHEN ${isDue} THEN j."dueAt" END) AS "oldestDueAt"
    FROM "Job" j WHERE j."state" IN ('QUEUED', 'RUNNING', 'FAILED') AND (j."state" <> 'FAILED' OR ${lastOfItsKind})
      AND ${blind ? Prisma.sql`TRUE` : unblind}
    GROUP BY j."kind", j."state"`);
}

/** What of it failed, or waits because it did: the work that has to be looked after. */
const inTrouble = (at: string) => Prisma.sql`j."state" IN ('QUEUED', 'FAILED')
  AND CASE j."state" WHEN 'FAILED' THEN ${lastOfItsKind} ELSE j."failures" > 0 AND j."dueAt" > ${at} END`;

/**
 * Makes work that failed, or that waits for its next attempt, due now; all that is listed, or one piece. What had failed for good
 * begins to count anew, or it would be given up at once. Gives how many pieces there are.
 */
export async function tryAgain(tx: Tx, now: Date, id?: string): Promise<number> {
  const at = storedInstant(now.toISOString());
  const which = id === undefined ? Prisma.sql`TRUE` : Prisma.sql`j."id" = ${id}`;
  const again = (column: string) =>
    Prisma.sql`${Prisma.raw(column)} = CASE WHEN "state" = 'FAILED' THEN 0 ELSE ${Prisma.raw(column)} END`;
  const tried = await rowsThrough<{ id: string }>(
    tx,
    Prisma.sql`UPDATE "Job" SET "state" = 'QUEUED', "dueAt" = ${at}, "endedAt" = NULL, ${again('"begun"')}, ${again('"failures"')}
      WHERE "id" IN (SELECT j."id" FROM "Job" j WHERE ${which} AND ${inTrouble(at)} AND ${unblind}) RETURNING "id"`,
  );
  return tried.length;
}
