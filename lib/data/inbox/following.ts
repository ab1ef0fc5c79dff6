import { type Reader, row, rows, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';

/** What the inbox is called among those who follow the record. */
const READER = 'inbox';

/** An event as those who follow the record need it. */
export type Followed = {
  sequence: number;
  at: string;
  actorId: string | null;
  verb: string;
  subjectKind: string;
  subjectId: string;
  claimId: string | null;
  detail: string;
};

const columns = Prisma.sql`"sequence", "at", "actorId", "verb", "subjectKind", "subjectId", "claimId", "detail"`;

/** How far the record goes, in one small read. */
export async function recordEnd(): Promise<number> {
  const head = await row<{ sequence: number }>(Prisma.sql`SELECT "sequence" FROM "AuditHead" WHERE "id" = 1`);
  return head?.sequence ?? 0;
}

/** Whether something was recorded that the inbox has not read: looked at before a write is taken up for it. */
export async function isBehind(): Promise<boolean> {
  const found = await rows(
    Prisma.sql`SELECT 1 FROM "AuditHead" h WHERE h."id" = 1 AND h."sequence" > COALESCE(
      (SELECT r."sequence" FROM "EventReader" r WHERE r."name" = ${READER}), 0)`,
  );
  return found.length > 0;
}

/** The last event that the inbox has read; null where it has read none yet. */
export const readUpTo = async (tx: Tx): Promise<number | null> =>
  (await tx.eventReader.findUnique({ where: { name: READER } }))?.sequence ?? null;

/** Notes how far it has read. */
export const saveReadUpTo = async (tx: Tx, sequence: number): Promise<void> =>
  void (await tx.eventReader.upsert({
    where: { name: READER },
    create: { name: READER, sequence },
    update: { sequence },
  }));

/** The last event before an instant; 0 where there is none. */
export async function lastBefore(tx: Tx, at: Date): Promise<number> {
  const [found] = await rowsThrough<{ sequence: number | null }>(
    tx,
    Prisma.sql`SELECT MAX("sequence") AS "sequence" FROM "AuditEvent" WHERE "at" < ${storedInstant(at.toISOString())}`,
  );
  return found?.sequence ?? 0;
}

/** The events behind one, in their order, up to `limit`. */
export const eventsBehind = (db: Reader, sequence: number, limit: number): Promise<Followed[]> =>
  rowsThrough<Followed>(
    db,
    Prisma.sql`SELECT ${columns} FROM "AuditEvent" WHERE "sequence" > ${sequence} ORDER BY "sequence" LIMIT ${limit}`,
  );

/** These events, by their numbers. */
export async function eventsById(
  db: Reader,
  sequences: readonly number[],
): Promise<ReadonlyMap<number, Followed>> {
  if (sequences.length === 0) return new Map();
  const found = await rowsThrough<Followed>(
    db,
    Prisma.sql`SELECT ${columns} FROM "AuditEvent" WHERE "sequence" IN (${Prisma.join([...sequences])})`,
  );
  return new Map(found.map((event) => [event.sequence, event]));
}
