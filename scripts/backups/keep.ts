import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Made } from './back-up';
import { isAlone, type Note, readNote } from './note';

/** What stands behind the name of a newsroom in the name of a backup: when it was made. */
const WHEN = /-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.db$/;

/**
 * Deletes the older backups of a newsroom beside the one that was just made, all but the newest. Only what bears the
 * newsroom's name and says of itself that it is a backup of it goes; a file that can't be read stays, and the new one does
 * whatever the clock says.
 * @param keep how many stay, the new one among them
 * @returns the files that were deleted
 */
export async function keepNewest(
  { file: made, note: { newsroom } }: Pick<Made, 'file' | 'note'>,
  keep: number,
): Promise<string[]> {
  const others = (await readdir(dirname(made)))
    .filter((name) => WHEN.test(name) && called(name) === called(basename(made)))
    .map((name) => join(dirname(made), name))
    .filter((file) => file !== made);
  const theirs = others
    .flatMap((file) => {
      const note = noteIn(file);
      return note && note.newsroom === newsroom ? { file, at: Date.parse(note.madeAt) } : [];
    })
    .sort((a, b) => b.at - a.at);
  const older = theirs.slice(keep - 1).map(({ file }) => file);
  for (const file of older) await rm(file);
  return older;
}

const called = (name: string): string => name.replace(WHEN, '');

/** The note of a file; nothing where it can't be read. */
function noteIn(file: string): Note | undefined {
  try {
    if (!isAlone(file)) return undefined;
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return readNote(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError || (error instanceof Error && 'errno' in error))
      return undefined;
    throw error;
  }
}
