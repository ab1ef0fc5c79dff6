import { prepared } from '@/lib/data/db';
import type { AuditRecord } from './audit';

/** An event as it is stored: a link of the chain. */
export type EventRow = Omit<AuditRecord, 'at' | 'detail'> & {
  sequence: number;
  at: string;
  detail: string;
  prevHash: string;
  hash: string;
};

const columns =
  '"sequence", "at", "actorId", "verb", "subjectKind", "subjectId", "claimId", "detail", "prevHash", "hash"';

/** A review is its writer's alone until its round concludes; so is the event of its sealing. */
const sealedUnseen = `e."subjectKind" = 'review' AND EXISTS (
  SELECT 1 FROM "Review" r JOIN "ReviewRound" o ON o."id" = r."roundId"
  WHERE r."id" = e."subjectId" AND o."state" <> 'CONCLUDED')`;

/** Newest first, before a sequence number, without events that are still blind; up to `limit`. */
export const findEvents = (before: number, subjectId: string | null, limit: number): EventRow[] =>
  prepared<[{ before: number; subjectId: string | null; limit: number }], EventRow>(
    `SELECT ${columns} FROM "AuditEvent" e
     WHERE e."sequence" < @before
       AND (@subjectId IS NULL OR e."subjectId" = @subjectId OR e."claimId" = @subjectId)
       AND NOT (${sealedUnseen})
     ORDER BY e."sequence" DESC LIMIT @limit`,
  ).all({ before, subjectId, limit });

/** The sequence numbers of events that are still blind, in order. */
export const blindSequences = (): number[] =>
  prepared<[], { sequence: number }>(
    `SELECT e."sequence" FROM "ReviewRound" o JOIN "Review" r ON r."roundId" = o."id"
     JOIN "AuditEvent" e ON e."subjectKind" = 'review' AND e."subjectId" = r."id"
     WHERE o."state" <> 'CONCLUDED' ORDER BY e."sequence"`,
  )
    .all()
    .map(({ sequence }) => sequence);

/** The chain from its beginning in pieces, so that a long one fits in memory. */
export function* chain(piece = 1000): Generator<EventRow[]> {
  const statement = prepared<[number, number], EventRow>(
    `SELECT ${columns} FROM "AuditEvent" WHERE "sequence" > ? ORDER BY "sequence" LIMIT ?`,
  );
  for (let last = 0; ; ) {
    const rows = statement.all(last, piece);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.sequence ?? last;
  }
}

/** The highest sequence number ever given out: SQLite keeps it even when rows are torn off the end. */
export const lastSequence = (): number =>
  prepared<[], { seq: number }>(`SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'`).get()
    ?.seq ?? 0;
