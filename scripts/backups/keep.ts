import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Made } from './back-up';
import { isAlone, type Note, readNote } from './note';

/** What stands behind the name of a newsroom in the name of a backup: when it was made. */
const WHEN = /^-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.db$/;

/**
 * Deletes the older backups of a newsroom beside the one that was just made, all but the newest. Only what bears the
 * newsroom's name and says of itself that it is a backup of it goes; a file that can't be read stays.
 * @param name what the newsroom's backups are called
 * @param keep how many stay, the new one among them
 * @returns the files that were deleted
 */
export async function keepNewest(
  folder: string,
  name: string,
  { note: { newsroom } }: Pick<Made, 'note'>,
  keep: number,
): Promise<string[]> {
  const named = (await readdir(folder)).filter(
    (file) => file.startsWith(name) && WHEN.test(file.slice(name.length)),
  );
  const theirs = named
    .map((file) => join(folder, file))
    .flatMap((file) => ({ file, note: noteIn(file) }))
    .filter(({ note }) => note?.newsroom === newsroom)
    .sort((a, b) => (b.note?.madeAt ?? '').localeCompare(a.note?.madeAt ?? ''));
  const older = theirs.slice(keep).map(({ file }) => file);
  for (const file of older) await rm(file);
  return older;
}

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
