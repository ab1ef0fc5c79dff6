import { setImmediate as turn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { renewSqliteSearch } from '@/lib/data/db/sqlite-renewal';
import { AT_A_TIME, heldIn, inOrder, named, type Readable, type Writable } from './newsroom';
import type { Table } from './tables';
import { forSqlite, type Row, told } from './values';

/** Pages that are copied at a time: whatever else the process has to do comes in between. */
const PAGES = 1000;

/** A newsroom's file, in the transaction that is open. */
export const sqliteReadable = (db: Database.Database, place: string): Readable => ({
  place,
  rows: (table) => rowsOf(db, table),
  async pages(to, progress) {
    await db.backup(to, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages);
        return PAGES;
      },
    });
  },
});

/** The same to be filled. Rows may come before those that they name: the transaction asks for them at its end. */
export function sqliteWritable(db: Database.Database, place: string): Writable {
  db.pragma('defer_foreign_keys = ON');
  const end = db.prepare('UPDATE "AuditHead" SET "sequence" = ?, "hash" = ?');
  return {
    place,
    rows: (table) => rowsOf(db, table),
    async put(table, rows) {
      const insert = inserting(db, table);
      for (const row of rows) insert.run(forSqlite(table, row));
    },
    async append(table, events) {
      const insert = inserting(db, table);
      for (const event of events) {
        insert.run(forSqlite(table, event));
        end.run(event.sequence, event.hash);
      }
    },
    finish: () => renewSqliteSearch(db),
  };
}

async function* rowsOf(db: Database.Database, table: Table): AsyncGenerator<Row[]> {
  const stored = db.prepare<[], Record<string, unknown>>(
    `SELECT ${named(table)} FROM "${table.name}" ${inOrder(table)}`,
  );
  let rows: Row[] = [];
  for (const row of stored.iterate()) {
    rows.push(told('sqlite', table, row));
    if (rows.length < AT_A_TIME) continue;
    yield rows;
    // SQLite answers at once: whatever else the process has to do comes in between.
    await turn();
    rows = [];
  }
  yield rows;
}

const inserting = (db: Database.Database, table: Table) =>
  db.prepare<unknown[]>(
    `INSERT INTO "${table.name}" (${named(table)}) VALUES (${table.columns.map(() => '?').join(', ')})`,
  );

/** What a file holds besides what is in every newsroom from its start. */
export function heldInFile(db: Database.Database): string | undefined {
  const names = db
    .prepare<[], string>(
      `SELECT "name" FROM pragma_table_list WHERE "schema" = 'main' AND "type" = 'table' AND "name" NOT LIKE 'sqlite!_%' ESCAPE '!'`,
    )
    .pluck()
    .all();
  return heldIn(
    names.map((table) => ({
      table,
      count: Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
    })),
  );
}
