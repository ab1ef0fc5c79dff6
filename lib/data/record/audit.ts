import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/data/db';

/**
 * One thing that happened. `detail` names fields and states, never the words of unpublished work:
 * the log is read by people who may not see that work.
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
  return createHash('sha256').update(JSON.stringify(row)).digest('hex');
}

/** An event as it is stored: a link of the chain. */
export type EventRow = Omit<AuditRecord, 'at' | 'detail'> & {
  sequence: number;
  at: string;
  detail: string;
  prevHash: string;
  hash: string;
};

/** What stands before the first event of all. */
export const BEGINNING = { sequence: 0, hash: GENESIS };

/** Whether an event is the next link of the chain after another one, and nobody changed it since it was written. */
export const follows = (row: EventRow, before: Pick<EventRow, 'sequence' | 'hash'>): boolean =>
  row.sequence === before.sequence + 1 &&
  row.prevHash === before.hash &&
  row.hash === auditHash(row.prevHash, { ...row, at: new Date(row.at).toISOString() });

/** Appends to the chain, in the transaction of the change that it records. */
export async function record(tx: Tx, event: AuditRecord): Promise<void> {
  const [last] = await tx.$queryRaw<
    { hash: string }[]
  >`SELECT "hash" FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1`;
  const prevHash = last?.hash ?? GENESIS;
  const row = { ...event, detail: JSON.stringify(event.detail) };
  const hash = auditHash(prevHash, { ...row, at: event.at.toISOString() });
  await tx.auditEvent.create({ data: { ...row, prevHash, hash } });
}
