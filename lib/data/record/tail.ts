import type Database from 'better-sqlite3';
import { BEGINNING, type EventRow, follows } from './audit';

/** How many events a start follows back: a hundredth of a second. The audit page follows all of them. */
const FOLLOWED = 1000;

/**
 * Where the end of the audit chain is not what it was when it was written, as a clause that goes on from "the audit log";
 * nothing where it is whole, or where there is no log yet. Looks at the newest thousand events.
 */
export function tailFault(db: Database.Database): string | undefined {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'AuditEvent'").get();
  if (!table) return undefined;
  const rows = db
    .prepare<[number], EventRow>('SELECT * FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT ?')
    .all(FOLLOWED)
    .reverse();
  const [oldest] = rows;
  const before =
    oldest && oldest.sequence > 1 ? { sequence: oldest.sequence - 1, hash: oldest.prevHash } : BEGINNING;
  const broken = rows.find((row, at) => !follows(row, rows[at - 1] ?? before));
  if (broken) return `breaks at event ${broken.sequence}`;
  const last = rows.at(-1)?.sequence ?? 0;
  const given = db
    .prepare<[], { seq: number }>(`SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'`)
    .get();
  return (given?.seq ?? 0) > last ? `ends at event ${last} and once went on to ${given?.seq}` : undefined;
}
