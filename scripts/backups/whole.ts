import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { historyOf, migrationsOf, tooNew } from '@/lib/data/history';
import type { Readable } from '@/lib/data/moving/newsroom';
import { sqliteReadable } from '@/lib/data/moving/sqlite';
import { Unusable } from '@/lib/data/use';
import { faultOf } from '../migrations/copy';
import { counting } from '../moving/fill';
import { differences, walk } from '../moving/walk';
import { filesWrong } from './files';
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
    return await run({ note: requireNote(db, file), rows: sqliteReadable(db, file), db });
  } finally {
    db.close();
  }
}

/**
 * Throws `Unusable` where a backup is not, row by row, what it was when it was made: the database itself sound, the audit
 * log followed to its end, each frozen text held against its hash.
 * @param say is told how far this is
 */
export async function requireWhole(
  backup: Backup,
  say: (words: string) => void = () => undefined,
): Promise<void> {
  const wrong = await wrongWith(backup, say);
  if (wrong) throw new Unusable(`The backup ${backup.rows.place} ${wrong}. Take another one.`);
}

/** The same as a clause that goes on from what the backup is called; nothing where it is whole. */
export async function wrongWith(
  { note, rows, db }: Backup,
  say: (words: string) => void,
): Promise<string | undefined> {
  const all = note.tables.map(({ table }) => table);
  try {
    const fault = faultOf(db, 'integrity_check') ?? pointsNowhere(db);
    if (fault) return `is broken: ${fault}`;
    const found = await walk(rows, all, counting(say));
    const other = differences(found.tallies, note.tables);
    if (other.length > 0) return `is not what it was when it was made: it holds ${other.join(', ')}`;
    return filesWrong(db, note.files);
  } catch (error) {
    return damage(error);
  }
}

function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Unusable(`There is no backup at ${file}.`);
  if (!found.isFile()) throw new Unusable(`${file} is no file: name one of the backups in it.`);
}

function requireNote(db: Database.Database, file: string): Note {
  const { note, history } = told(db, file);
  const newer = tooNew(file, history, migrationsOf('sqlite'));
  if (newer) throw new Unusable(newer);
  if (!note) throw notOne(file);
  return note;
}

function told(db: Database.Database, file: string) {
  try {
    return { note: readNote(db), history: historyOf(db) };
  } catch (error) {
    throw new Unusable(`The backup ${file} ${damage(error)}. Take another one.`);
  }
}

const notOne = (file: string) =>
  new Unusable(
    `${file} is no backup of a newsroom. Where it is a newsroom's own file, or a plain copy of one, npm run move -- --from file:${file} copies it into an empty database.`,
  );

const pointsNowhere = (db: Database.Database): string | undefined => {
  const [row] = db.pragma('foreign_key_check') as { table: string }[];
  return row && `a row of ${row.table} names one that isn't there`;
};

/** What reading a damaged file throws, as such a clause; anything else is thrown on. */
function damage(error: unknown): string {
  const isDamage = [Database.SqliteError, SyntaxError, TypeError].some((kind) => error instanceof kind);
  if (!isDamage || !(error instanceof Error)) throw error;
  return `is broken: ${error.message}`;
}
