import { existsSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { emptyLog } from '@/lib/data/checkpoint';
import { inDatabase } from '@/lib/data/opening';
import { Unusable } from '@/lib/data/use';
import { Watch } from './watch';

/** How far a migration is. It can be killed between any two, and at any moment of "migrating" and "writing". */
export type Step = 'copied' | 'migrating' | 'migrated' | 'writing' | 'written';

/** Pages that are written back at a time: the event loop gets its turn in between. */
const PAGES = 1000;

/** The copy that a migration works on, beside the newsroom's file. */
export const copyOf = (file: string): string => `${file}.migrating`;

/**
 * Changes a newsroom's file as a whole or not at all: `change` works on a copy, and what comes out is written into the
 * file in one transaction of SQLite's. Whatever fails or is killed before it commits leaves the file as it was, also what
 * a program without our lock wrote meanwhile: then it throws `Unusable`. The file itself is never replaced, so nobody is
 * left with a deleted one.
 */
export async function changeByCopy<T>(
  file: string,
  change: (copy: string) => Promise<T>,
  at: (step: Step) => void,
): Promise<T> {
  const copy = copyOf(file);
  const watch = new Watch(file);
  try {
    if (existsSync(file)) inDatabase(file, (db) => db.prepare('VACUUM INTO ?').run(copy));
    at('copied');
    at('migrating');
    const changed = await change(copy);
    const fault = faultIn(copy);
    if (fault) throw new Error(`what it makes is broken (${fault}).`);
    at('migrated');
    await writeInto(file, copy, watch, () => at('writing'));
    at('written');
    return changed;
  } finally {
    watch.end();
    await clear(copy);
  }
}

/**
 * Keeps a copy of a newsroom's file from before a migration changes it, whole in one file, in `before-migration` beside it.
 * It stays until somebody deletes it. Throws `Unusable` where it can't be made.
 * @returns where the copy is
 */
export async function keepCopy(file: string, now: Date): Promise<string> {
  const into = join(dirname(file), 'before-migration');
  await mkdir(into, { recursive: true, mode: 0o700 });
  const copy = join(into, `${basename(file, '.db')}-${now.toISOString().replace(/\D/g, '')}.db`);
  try {
    inDatabase(file, (db) => db.prepare('VACUUM INTO ?').run(copy));
    await chmod(copy, 0o600);
  } catch (error) {
    await rm(copy, { force: true });
    throw new Unusable(
      `No copy could be made from before the migration (${error instanceof Error ? error.message : error}), so nothing was changed.`,
    );
  }
  return copy;
}

/**
 * Writes everything that `from` holds into the newsroom's file, in one transaction, and leaves its log empty. `onTurn` is
 * called each time that a part of it is written. Throws `Unusable` and writes nothing where somebody else wrote to the
 * file since `watch` began.
 */
export async function writeInto(
  file: string,
  from: string,
  watch: Watch,
  onTurn: () => void = () => undefined,
): Promise<void> {
  // A write later than what either holds: the log of an earlier one doesn't belong to it.
  const count = 1 + Math.max(...[file, from].filter(existsSync).map((path) => inDatabase(path, countOf)));
  const source = new Database(from, { fileMustExist: true });
  const progress = ({ totalPages, remainingPages }: Database.BackupMetadata) => {
    // Before its first page the backup has taken the write lock: from here on nobody else can write.
    if (remainingPages === totalPages) watch.requireUnwritten();
    else onTurn();
    return PAGES;
  };
  try {
    source.pragma(`user_version = ${count}`);
    const { totalPages } = await source.backup(file, { progress });
    // It ends like this, and well, where another program has the write lock.
    if (totalPages === 0) throw inUse(file);
  } finally {
    source.close();
  }
  keepLog(file);
}

const countOf = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }));

/** Switches a file to write-ahead logging, with an empty log. */
export function keepLog(file: string): void {
  inDatabase(file, (db) => {
    db.pragma('journal_mode = WAL');
    emptyLog(db);
  });
}

/** Deletes a copy with what SQLite keeps beside it. */
export async function clear(copy: string): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(`${copy}${suffix}`, { force: true });
}

/**
 * Throws `Unusable` while anybody at all has the file open, also who takes no lock of ours: SQLite leaves write-ahead
 * logging only for the one connection there is.
 */
export function requireNobody(file: string): void {
  if (!existsSync(file)) return;
  try {
    inDatabase(file, (db) => {
      db.pragma('busy_timeout = 1000');
      db.pragma('journal_mode = DELETE');
      db.pragma('journal_mode = WAL');
    });
  } catch (error) {
    // A file that SQLite can't read nobody has open; what is wrong with it shows when it is read.
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) return;
    throw inUse(file);
  }
}

const inUse = (file: string) =>
  new Unusable(`Another program has ${file} open: end it first. Nothing was changed.`);

/** Throws `Unusable` where there is a file and SQLite finds it broken. */
export function requireSound(file: string): void {
  const fault = existsSync(file) ? faultIn(file) : undefined;
  if (fault) throw new Unusable(`SQLite finds ${file} broken (${fault}): put back a whole copy.`);
}

/** What SQLite finds broken in a file, in its own words; nothing where it is sound. */
const faultIn = (file: string): string | undefined => inDatabase(file, (db) => faultOf(db, 'quick_check'));

/** The same over a connection: `integrity_check` compares indexes with their tables as well. */
export function faultOf(db: Database.Database, check: 'quick_check' | 'integrity_check'): string | undefined {
  const found = soundness(db, check);
  return found === 'ok' ? undefined : found.replaceAll(/\*\*\* in database \w+ \*\*\*\s*/g, '').trim();
}

function soundness(db: Database.Database, check: string): string {
  try {
    return String(db.pragma(`${check}(1)`, { simple: true }));
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message;
    throw error;
  }
}
