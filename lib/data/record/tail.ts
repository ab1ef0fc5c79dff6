import type Database from 'better-sqlite3';
import { BEGINNING, type EventRow, follows } from './audit';

/** How many events a start follows back: a hundredth of a second. The audit page follows all of them. */
export const FOLLOWED = 1000;

/** Where a newsroom says that its log ends. One that still has to be migrated has kept the number alone. */
type Said = { sequence: number; hash: string | null };

/**
 * Where the end of the audit chain is not what it was when it was written, as a clause that goes on from "the audit log";
 * nothing where it is whole.
 * @param newest the newest events, in their order
 */
export function faultAtEnd(newest: readonly EventRow[], said: Said | undefined): string | undefined {
  const [oldest] = newest;
  const before =
    oldest && oldest.sequence > 1 ? { sequence: oldest.sequence - 1, hash: oldest.prevHash } : BEGINNING;
  const broken = newest.find((row, at) => !follows(row, newest[at - 1] ?? before));
  if (broken) return `breaks at event ${broken.sequence}`;
  const last = newest.at(-1) ?? BEGINNING;
  if (!said) return 'has lost the mark at its end';
  if (said.sequence > last.sequence)
    return `ends at event ${last.sequence} and once went on to ${said.sequence}`;
  if (said.sequence < last.sequence) return `goes on behind event ${said.sequence}, which was its last`;
  return said.hash === null || said.hash === last.hash
    ? undefined
    : `ends with another event ${last.sequence} than it did`;
}

/** The same of a newsroom's file, where nothing is the answer as well while there is no log yet. */
export function tailFault(db: Database.Database): string | undefined {
  if (!hasTable(db, 'AuditEvent')) return undefined;
  const newest = db
    .prepare<[number], EventRow>('SELECT * FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT ?')
    .all(FOLLOWED)
    .reverse();
  return faultAtEnd(newest, endSaid(db));
}

function endSaid(db: Database.Database): Said | undefined {
  if (hasTable(db, 'AuditHead'))
    return db.prepare<[], Said>('SELECT "sequence", "hash" FROM "AuditHead"').get();
  const given = db
    .prepare<[], number>(`SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'`)
    .pluck()
    .get();
  return { sequence: given ?? 0, hash: null };
}

const hasTable = (db: Database.Database, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
