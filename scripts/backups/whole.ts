import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { historyOf, migrationsOf, tooNew } from '@/lib/data/history';
import type { Readable } from '@/lib/data/moving/newsroom';
import { sqliteReadable } from '@/lib/data/moving/sqlite';
import { Unusable } from '@/lib/data/use';
import { faultOf } from '../migrations/copy';
import { counting } from '../moving/fill';
import { differences, walk } from '../moving/walk';
import { isAlone, type Note, readNote } from './note';

/** A backup that is open: what it says of itself, its rows, and the connection to it. */
export type Backup = { note: Note; rows: Readable; db: Database.Database };

/**
 * Opens a backup for reading alone: it stays as it is, and nothing is written beside it. Throws `Unusable` where it is none, or a
 * newer Sourceline's.
 */
export async function reading<T>(file: string, run: (backup: Backup) => Promise<T>): Promise<T> {
  requireFile(file);
  if (!isAlone(file)) throw notOne(file);
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const note = await telling(file, async () => requireNote(db, file));
    return await run({ note, rows: sqliteReadable(db, file), db });
  } finally {
    db.close();
  }
}

/**
 * Throws `Unusable` where a backup is not, row by row, what it was when it was made: the database itself sound, the audit
 * log followed to its end, each frozen text held against its hash. `say` is told how far this is.
 */
export const requireWhole = (
  { note, rows, db }: Backup,
  say: (words: string) => void = () => undefined,
): Promise<void> =>
  telling(rows.place, async () => {
    const fault = faultOf(db, 'integrity_check') ?? pointsNowhere(db);
    if (fault) throw new Unusable(`The backup ${rows.place} is broken: ${fault}. Take another one.`);
    const all = note.tables.map(({ table }) => table);
    const found = await walk(rows, all, counting(say));
    const wrong = differences(found.tallies, note.tables);
    if (wrong.length === 0) return;
    throw new Unusable(
      `The backup ${rows.place} is not what it was when it was made: it holds ${wrong.join(', ')}. Take another one.`,
    );
  });

function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Unusable(`There is no backup at ${file}.`);
  if (!found.isFile()) throw new Unusable(`${file} is no file: name one of the backups in it.`);
}

function requireNote(db: Database.Database, file: string): Note {
  const [note, history] = [readNote(db), historyOf(db)];
  const newer = tooNew(file, history, migrationsOf('sqlite'));
  if (newer) throw new Unusable(newer);
  if (!note) throw notOne(file);
  return note;
}

const notOne = (file: string) =>
  new Unusable(
    `${file} is no backup of a newsroom. Where it is a newsroom's own file, or a plain copy of one, npm run move -- --from file:${file} copies it into an empty database.`,
  );

const pointsNowhere = (db: Database.Database): string | undefined => {
  const [row] = db.pragma('foreign_key_check') as { table: string }[];
  return row && `a row of ${row.table} names one that isn't there`;
};

/** Tells in words what reading a damaged file throws. */
async function telling<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isDamage = [Database.SqliteError, SyntaxError, TypeError].some((kind) => error instanceof kind);
    if (!isDamage || !(error instanceof Error)) throw error;
    throw new Unusable(`The backup ${file} is broken: ${error.message}. Take another one.`);
  }
}
