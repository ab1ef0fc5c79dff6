import { hash } from 'node:crypto';
import { execute, type Reader, recorded, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';

/**
 * One thing that happened. `detail` names fields and states. Words of unpublished work are in it for the history of that work
 * alone: the log is read by people who may not see it, and shows them nothing of `detail` but `from` and `to`.
 */
export type AuditRecord = {
  at: Date;
  actorId: string | null;
  verb: string;
  subjectKind: string;
  subjectId: string;
  claimId: string | null;
  detail: Record<string, string | number | boolean | null | string[]>;
};

/** What stands before the first event. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the row and the hash before it, in this order of fields. Changing it breaks every stored chain. */
export function auditHash(
  prevHash: string,
  e: Omit<AuditRecord, 'detail' | 'at'> & { at: string; detail: string },
): string {
  const row = [prevHash, e.at, e.actorId, e.verb, e.subjectKind, e.subjectId, e.claimId, e.detail];
  return hash('sha256', JSON.stringify(row), 'hex');
}

/** An event as it is stored: a link of the chain. */
export type EventRow = Omit<AuditRecord, 'at' | 'detail'> & {
  sequence: number;
  at: string;
  detail: string;
  prevHash: string;
  hash: string;
};

/** How far the chain goes: the number and the hash of its last event. */
export type ChainEnd = Pick<EventRow, 'sequence' | 'hash'>;

/** What stands before the first event of all. */
export const BEGINNING: ChainEnd = { sequence: 0, hash: GENESIS };

/** Whether an event is the next link of the chain after another one, and nobody changed it since it was written. */
export const follows = (row: EventRow, before: ChainEnd): boolean =>
  row.sequence === before.sequence + 1 &&
  row.prevHash === before.hash &&
  row.hash === auditHash(row.prevHash, { ...row, at: new Date(row.at).toISOString() });

/**
 * Appends to the chain and moves its head on, in the transaction of the change that it records. The head gives the number,
 * not the database: what is rolled back leaves no gap, and what is torn off the end is missed.
 */
export async function record(tx: Tx, event: AuditRecord): Promise<void> {
  const { sequence: last, hash: prevHash } = await headOf(tx);
  const row = { ...event, sequence: last + 1, detail: JSON.stringify(event.detail) };
  const link = auditHash(prevHash, { ...row, at: event.at.toISOString() });
  await insert(tx, 'AuditEvent', [{ ...row, prevHash, hash: link }]);
  await execute(
    tx,
    Prisma.sql`UPDATE "AuditHead" SET "sequence" = ${row.sequence}, "hash" = ${link} WHERE "id" = 1`,
  );
  recorded(tx, link);
}

/** The hash of the last event: while it is the same, nothing was recorded. */
export const lastHash = async (db: Reader): Promise<string> => (await headOf(db)).hash;

async function headOf(db: Reader): Promise<ChainEnd> {
  const [head] = await rowsThrough<ChainEnd>(
    db,
    Prisma.sql`SELECT "sequence", "hash" FROM "AuditHead" WHERE "id" = 1`,
  );
  if (!head) throw new Error('The audit log has lost the mark at its end.');
  return head;
}
