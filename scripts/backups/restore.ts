import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { historyOf, migrationsOf, unservable } from '@/lib/data/history';
import type { Readable } from '@/lib/data/moving/newsroom';
import { hasSearchForm } from '@/lib/data/search-form';
import { Unusable } from '@/lib/data/use';
import type { Files } from '@/lib/outside/files/files';
import { migrate } from '../migrate';
import { fill, type Step } from '../moving/fill';
import { readingFrom } from '../moving/from';
import { requireEmpty, writingInto } from '../moving/into';
import type { Found } from '../moving/walk';
import { scratchFolder } from '../setup/scratch-folder.mjs';
import { type Ended, endingAccess } from './access';
import { putFiles } from './files';
import type { Note } from './note';
import { type Backup, reading, requireWhole } from './whole';

/** How many steps a restore has. */
export const STEPS = 7;

export type Asked = {
  file: string;
  /** The empty database's DATABASE_URL, and where it was given. */
  to: string;
  given: string;
  now: Date;
  /** Where the newsroom will keep its files. */
  files: Files;
};

/** `files` is how many files are in their places. */
export type Restored = { found: Found; note: Note; ended: Ended; files: number };

/**
 * Puts a backup into an empty database, a file or one on PostgreSQL, and reads it back. Before anything is written the
 * backup is read to its end and held against what it said when it was made; one of an older Sourceline is brought up to
 * this one's migrations on the way, in a copy. Every session, token and open link is ended, and the audit log says that the
 * newsroom was restored. The database holds everything once this returns, and no row whatever stops it before. Throws
 * `Unusable` where the backup is damaged or of a newer Sourceline, and where the database isn't empty or is in use.
 */
export async function restore({ file, to, given, now, files }: Asked, step: Step): Promise<Restored> {
  await step('Looking at the database that is to be filled', () => requireEmpty(to, given));
  return reading(file, async (backup) => {
    await step('Checking the backup', (say) => requireWhole(backup, say));
    const put = await step('Putting the files in their places', () => putFiles(backup.db, files));
    const { change, ended } = endingAccess(backup.note, now);
    const written = current(backup, async (source) => {
      await step('Bringing the database to the migrations', () => migrate(to).then(() => undefined));
      return writingInto(to, (target) => fill(source, target, step, change), given);
    });
    return { found: await written.catch(cutOff), note: backup.note, ended, files: put };
  });
}

/** What the system refuses, for a person: no room, a disk or a server that is gone. */
function cutOff(error: unknown): never {
  if (error instanceof Unusable || !(error instanceof Error)) throw error;
  throw new Unusable(
    `The restore was cut off: ${error.message}. Its newsroom is wholly there or not at all: start again, and it is refused where it is there.`,
  );
}

/** Gives the newsroom of a backup at the migrations of this code. */
async function current<T>({ rows, db }: Backup, run: (source: Readable) => Promise<T>): Promise<T> {
  const behind = unservable(rows.place, historyOf(db), migrationsOf('sqlite'));
  if (!behind && hasSearchForm(db)) return run(rows);
  // Nobody else can look into it, and nothing of it stays, whatever ends this.
  const folder = scratchFolder('restore');
  try {
    const copy = join(folder, 'newsroom.db');
    await copyFile(rows.place, copy);
    await migrate(`file:${copy}`);
    return await readingFrom(`file:${copy}`, { use: 'alone', given: 'the backup' }, run);
  } finally {
    await rm(folder, { recursive: true });
  }
}
