import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseFile, env } from '@/lib/config/env';
import { emptyLog, keepLogShort } from './checkpoint';
import { historyOf, migrationsOf, unservable } from './history';
import { hasSearchForm } from './search-form';
import { hold, Unusable } from './use';
import { requireTogether } from './write-ahead';

const store = globalThis as typeof globalThis & { sourcelineNewsroom?: { close(): void } };

/**
 * Takes the newsroom's file for this process, beside any others, unless the process has it. Throws `Unusable` where the
 * file must not be opened: there is none, a migration is at work, its log is of another file, or it isn't at the
 * migrations and the form of search that this code knows.
 */
export function openNewsroom(): void {
  store.sourcelineNewsroom ??= taken();
}

/**
 * Takes it as a server, before anything else of this process does, and keeps its log short. Where several servers run each
 * does so: whoever comes while another one reads or writes leaves the log to the next time.
 */
export function serveNewsroom(): void {
  const { file, close } = taken();
  const end = keepLogShort(file);
  store.sourcelineNewsroom = {
    close: () => {
      end();
      close();
    },
  };
}

/**
 * Lets go of the file, once nothing else of this process has it open. Leaves it whole, its log empty, unless others are at
 * work on it.
 */
export function leaveNewsroom(): void {
  store.sourcelineNewsroom?.close();
  store.sourcelineNewsroom = undefined;
}

function taken() {
  const file = databaseFile(env().DATABASE_URL);
  if (!existsSync(file))
    throw new Unusable(`There is no newsroom at ${file}: start Sourceline once, or set DATABASE_URL.`);
  const held = hold(file, 'beside');
  try {
    // Each start looks, whoever has the file open: another's look may have failed just now.
    requireTogether(file);
    const problem = inDatabase(file, (db) => unusable(file, db));
    if (problem) throw new Unusable(problem);
  } catch (error) {
    held.release();
    throw error;
  }
  const close = () => {
    inDatabase(file, emptyLog);
    held.release();
  };
  return { file, close };
}

function unusable(file: string, db: Database.Database): string | undefined {
  const behind = unservable(file, historyOf(db), migrationsOf('sqlite'));
  if (behind || hasSearchForm(db)) return behind;
  return `The search of the newsroom in ${file} is of another form than this Sourceline's: run npm run migrate.`;
}

/** Looks into a file over a connection that is closed afterwards. */
export function inDatabase<T>(file: string, look: (db: Database.Database) => T): T {
  const db = new Database(file, { fileMustExist: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}
