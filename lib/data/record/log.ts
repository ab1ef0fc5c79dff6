import { prepared } from '@/lib/data/db';
import type { EventRow } from './audit';

const columns =
  '"sequence", "at", "actorId", "verb", "subjectKind", "subjectId", "claimId", "detail", "prevHash", "hash"';

/**
 * The events that are still blind: a review is its writer's alone until its round concludes, and so is the event of its
 * sealing. They are left out and counted here, so that what answers a question is as long with them as without.
 */
const blind = `WITH "blind" AS MATERIALIZED (
  SELECT e."sequence" FROM "ReviewRound" o JOIN "Review" r ON r."roundId" = o."id"
  JOIN "AuditEvent" e ON e."subjectKind" = 'review' AND e."subjectId" = r."id" WHERE o."state" <> 'CONCLUDED')`;

/** An event's number among those that are shown. */
const number = `e."sequence" - (SELECT COUNT(*) FROM "blind" WHERE "sequence" <= e."sequence")`;

/** Newest first, before a number among those that are shown, without events that are still blind; up to `limit`. */
export const findEvents = (
  before: number,
  subjectId: string | null,
  limit: number,
): (EventRow & { number: number })[] =>
  prepared<[{ before: number; subjectId: string | null; limit: number }], EventRow & { number: number }>(
    `${blind} SELECT ${columns}, ${number} AS "number" FROM "AuditEvent" e
     WHERE e."sequence" < @before + (SELECT COUNT(*) FROM "blind") AND ${number} < @before
       AND (@subjectId IS NULL OR e."subjectId" = @subjectId OR e."claimId" = @subjectId)
       AND e."sequence" NOT IN "blind"
     ORDER BY e."sequence" DESC LIMIT @limit`,
  ).all({ before, subjectId, limit });

/** How many events are shown up to a sequence number, that one included. */
export const shownUpTo = (sequence: number): number =>
  sequence -
  (prepared<[number], { hidden: number }>(
    `${blind} SELECT COUNT(*) AS "hidden" FROM "blind" WHERE "sequence" <= ?`,
  ).get(sequence)?.hidden ?? 0);

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
