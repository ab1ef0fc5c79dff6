import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { isPostgres } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';
import type { Readable } from '@/lib/data/moving/newsroom';
import { tables } from '@/lib/data/moving/tables';
import { Unusable } from '@/lib/data/use';
import type { Files } from '@/lib/outside/files/files';
import { migrate } from '../migrate';
import { copyRows, counting, type Step } from '../moving/fill';
import { readingFrom } from '../moving/from';
import { writingInto } from '../moving/into';
import { type Found, walk } from '../moving/walk';
import { copyFiles } from './files';
import { finish, inUnfinished, settle } from './folder';
import { type Note, noteOf, writeNote } from './note';
import { reading, wrongWith } from './whole';

/** How many steps a backup has. */
export const STEPS = 3;

export type Asked = {
  /** The newsroom's DATABASE_URL, and where it was given. */
  from: string;
  given: string;
  folder: string;
  now: Date;
  /** Where the newsroom keeps its files. */
  files: Files;
};

/** `size` is in bytes. */
export type Made = { file: string; size: number; note: Note };

/**
 * Backs a newsroom up into one file of a folder, as it is at one moment, beside whoever works on it: an SQLite file,
 * whichever database it comes from. It gets its name once it is whole: the disk has it, and everything in it was read back
 * and compared. Throws `Unusable` where that fails, in words; then nothing is left of it. The files that its rows name are
 * copied into it after the rows.
 */
export async function backUp({ from, given, folder, now, files }: Asked, step: Step): Promise<Made> {
  const into = resolve(folder);
  const file = join(into, `${nameOf(from)}-${now.toISOString().replaceAll(':', '-')}.db`);
  try {
    return await inUnfinished(into, async (unfinished) => {
      const made = join(unfinished, 'newsroom.db');
      await requireRoom(from, into);
      const rows = await readingFrom(from, { use: 'beside', given }, (source) =>
        step('Copying the newsroom', (say) => copied(source, made, now, say)),
      );
      const note = await step('Copying the files', () => withFiles(made, rows, files));
      await settle(made);
      await step('Reading the copy back', (say) => readBack(made, into, say));
      await finish(made, file);
      return { file, size: statSync(file).size, note };
    });
  } catch (error) {
    throw inWords(error, into);
  }
}

/** What a newsroom's backups are called: as its file or its database is. */
export function nameOf(url: string): string {
  const name = isPostgres(url)
    ? decodeURIComponent(new URL(url).pathname.slice(1))
    : basename(databaseFile(url), '.db');
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '') || 'newsroom';
}

async function copied(
  source: Readable,
  made: string,
  now: Date,
  say: (words: string) => void,
): Promise<Note> {
  const found = await (source.pages ? byPages(source, made, say) : byRows(source, made, say));
  const db = new Database(made, { fileMustExist: true });
  try {
    const first = db
      .prepare<[], string>('SELECT "hash" FROM "AuditEvent" WHERE "sequence" = 1')
      .pluck()
      .get();
    const note = noteOf(now, first, found);
    // One file, with nothing beside it.
    db.pragma('journal_mode = DELETE');
    writeNote(db, note);
    return note;
  } finally {
    db.close();
  }
}

/** Copies the files that the rows name, and notes them. */
async function withFiles(made: string, rows: Note, from: Files): Promise<Note> {
  const db = new Database(made, { fileMustExist: true });
  try {
    const note = { ...rows, files: await copyFiles(db, from) };
    writeNote(db, note);
    return note;
  } finally {
    db.close();
  }
}

async function byPages(source: Readable, made: string, say: (words: string) => void): Promise<Found> {
  await source.pages?.(made, (done, of) => say(`${Math.floor((100 * done) / of)} % of its pages`));
  return walk(source, tables(), counting(say));
}

async function byRows(source: Readable, made: string, say: (words: string) => void): Promise<Found> {
  await migrate(`file:${made}`);
  return writingInto(`file:${made}`, async (target) => {
    const found = await copyRows(source, target, say);
    await target.finish();
    return found;
  });
}

/** Reads a copy as a restore will. */
async function readBack(made: string, folder: string, say: (words: string) => void): Promise<void> {
  const wrong = await reading(made, (backup) => wrongWith(backup, say));
  if (!wrong) return;
  throw new Unusable(
    `What was copied of the newsroom ${wrong}. The newsroom itself is damaged, or the disk of ${folder} is. No backup was made: keep the older ones.`,
  );
}

/** Throws `Unusable` where a newsroom's file has no room in a folder. What one of PostgreSQL's will take is only known when it is written. */
async function requireRoom(url: string, folder: string): Promise<void> {
  if (isPostgres(url)) return;
  const size = statSync(databaseFile(url), { throwIfNoEntry: false })?.size ?? 0;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize > size) return;
  throw new Unusable(
    `There is no room in ${folder}: ${megabytes(bavail * bsize)} are free, and the newsroom takes ${megabytes(size)}. No backup was made.`,
  );
}

/** So many bytes, for a person. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What the system refuses, for a person: no room, a disk or a server that is gone. */
function inWords(error: unknown, folder: string): unknown {
  if (error instanceof Unusable || !(error instanceof Error)) return error;
  return new Unusable(`No backup could be made in ${folder}: ${error.message}. Nothing is left of it.`);
}
