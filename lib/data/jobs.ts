import { randomUUID } from 'node:crypto';
import { dialect, type Reader, rows, rowsThrough, type Tx } from '@/lib/data/db';
import { type $Enums, Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import { storedInstant } from '@/lib/data/instants';
import type { Trouble } from '@/lib/domain/trouble';

export type JobKind = $Enums.JobKind;
export type JobRow = Prisma.JobGetPayload<null>;

/** Work that a worker has leased. Its `lease` proves that it still may finish it. */
export type Leased = Pick<JobRow, 'id' | 'kind' | 'subjectId' | 'begun' | 'failures' | 'createdById'> & {
  lease: string;
};

/** Asks for work, in the transaction of the change that it follows. It is due at once, or at `dueAt`. */
export const ask = (
  tx: Tx,
  job: Pick<JobRow, 'id' | 'kind' | 'subjectId' | 'createdById' | 'createdAt'> & { dueAt?: Date },
): Promise<void> =>
  insert(tx, 'Job', [
    {
      ...job,
      ...{ state: 'QUEUED', begun: 0, failures: 0, dueAt: job.dueAt ?? job.createdAt },
      ...{ leasedUntil: null, lease: null, endedAt: null },
      ...{ lastError: null, trouble: null, outcome: null },
    },
  ]);

/** What nobody works on and is due, or was begun by a worker that has been silent for longer than its lease. */
export const due = (now: string) => Prisma.sql`
  (("state" = 'QUEUED' AND "dueAt" <= ${now}) OR ("state" = 'RUNNING' AND "leasedUntil" <= ${now}))`;

/** Whether there is anything to do: looked at before a write is taken up for it. */
export async function isAnyDue(now: Date): Promise<boolean> {
  const found = await rows(
    Prisma.sql`SELECT 1 FROM "Job" WHERE ${due(storedInstant(now.toISOString()))} LIMIT 1`,
  );
  return found.length > 0;
}

/**
 * Leases the work that has been due for longest, for so many milliseconds; nothing where another worker was faster. All writes
 * are under one lock by now, so no row is ever met that another worker is changing; PostgreSQL is told to skip such a row all the
 * same, so that leases may come to be taken outside of that lock. Work under way is due from when it was taken up: so long it
 * runs, and what ends its workers goes behind what they have not tried. What readers are to get at a time goes before everything
 * that may be a minute later: an import asks for a thousand pieces of work at once.
 */
export async function lease(tx: Tx, now: Date, milliseconds: number): Promise<Leased | undefined> {
  const at = storedInstant(now.toISOString());
  const until = storedInstant(new Date(now.getTime() + milliseconds).toISOString());
  const key = randomUUID();
  const [leased] = await rowsThrough<Leased>(
    tx,
    Prisma.sql`UPDATE "Job" SET "state" = 'RUNNING', "begun" = "begun" + 1, "dueAt" = ${at}, "leasedUntil" = ${until}, "lease" = ${key}
      WHERE "id" = COALESCE(CASE WHEN ${isPublicationDue(at)}
        THEN ${firstDue(at, Prisma.sql`AND "kind" = 'PUBLISH'`)} END, ${firstDue(at)})
      RETURNING "id", "kind", "subjectId", "begun", "failures", "createdById", "lease"`,
  );
  return leased;
}

/** By an index of its own: where nothing is to be published now, all the work that waits is not looked through for it. */
const isPublicationDue = (at: string) => Prisma.sql`EXISTS (SELECT 1 FROM "ScheduledPublication" s
  WHERE s."doneAt" IS NULL AND s."cancelledAt" IS NULL AND s."failedAt" IS NULL AND s."at" <= ${at})`;

const firstDue = (at: string, further = Prisma.empty) =>
  Prisma.sql`(SELECT "id" FROM "Job" WHERE ${due(at)} ${further} ORDER BY "dueAt", "id" LIMIT 1 ${dialect().skippingLocked})`;

/** How work ended: it is done, with something stored or without, is due again, or has failed for good. */
export type Ending =
  | { state: 'DONE'; outcome?: 'GONE' }
  | { state: 'QUEUED'; dueAt: Date; failures: number; lastError: string; trouble: Trouble }
  | { state: 'FAILED'; failures: number; lastError: string; trouble: Trouble };

/** Makes a lease longer, from now on. False where it had ended by itself. */
export const renew = (tx: Tx, leased: Leased, now: Date, milliseconds: number): Promise<boolean> =>
  saveHeld(tx, leased, { leasedUntil: new Date(now.getTime() + milliseconds) });

/** Ends a lease. False where it had ended by itself and somebody else took the work over: then nothing may be stored. */
export const end = (tx: Tx, leased: Leased, ending: Ending, now: Date): Promise<boolean> =>
  saveHeld(tx, leased, {
    ...ending,
    ...{ lease: null, leasedUntil: null },
    ...(ending.state === 'DONE' && { lastError: null, trouble: null }),
    endedAt: ending.state === 'QUEUED' ? null : now,
  });

/** Saves something of work whose lease still holds; false where it doesn't. */
async function saveHeld(
  tx: Tx,
  { id, lease: key }: Leased,
  data: Prisma.JobUncheckedUpdateInput,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({ where: { id, lease: key, state: 'RUNNING' }, data });
  return count === 1;
}

/** Makes work that waits due at this moment. False where it doesn't wait any more. */
export async function hasten(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.job.updateMany({ where: { id, state: 'QUEUED' }, data: { dueAt: now } });
  return count === 1;
}

/** Ends work about something that nobody took up yet and that is not wanted any more. */
export async function callOff(tx: Tx, kind: JobKind, subjectId: string, now: Date): Promise<void> {
  await tx.job.updateMany({
    where: { kind, subjectId, state: 'QUEUED' },
    data: { state: 'DONE', endedAt: now, lastError: null, trouble: null },
  });
}

/** The newest work of a kind about something; null where there was none. */
export const newestJob = (db: Reader, kind: JobKind, subjectId: string): Promise<JobRow | null> =>
  db.job.findFirst({ where: { kind, subjectId }, orderBy: { id: 'desc' } });

/** So many looks at something that found it gone, the newest first: when, and who had asked. */
export const goneLooks = (
  db: Reader,
  kind: JobKind,
  subjectId: string,
  most: number,
): Promise<Pick<JobRow, 'endedAt' | 'createdById'>[]> =>
  db.job.findMany({
    where: { kind, subjectId, state: 'DONE', outcome: 'GONE' },
    orderBy: { id: 'desc' },
    take: most,
    select: { endedAt: true, createdById: true },
  });
