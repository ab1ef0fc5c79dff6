import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Client, DatabaseError } from 'pg';
import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';
import { askedOnce, unreachable } from '@/lib/data/db/postgres-opening';
import type { Writable } from '@/lib/data/moving/newsroom';
import { heldInPostgres, postgresWritable } from '@/lib/data/moving/postgres';
import { heldInFile, sqliteWritable } from '@/lib/data/moving/sqlite';
import { inDatabase } from '@/lib/data/opening';
import { hold, Unusable } from '@/lib/data/use';
import { requireTogether } from '@/lib/data/write-ahead';
import { keepLog, requireNobody } from '../migrations/copy';
import { holdPostgres } from './hold-postgres';

/**
 * Throws `Unusable` where a database holds anything, in words that say what; also where it was never migrated.
 * @param given what its address was given as
 */
export async function requireEmpty(url: string, given = '--to'): Promise<void> {
  if (isPostgres(url)) {
    const held = await askedOnce(url, heldInPostgres).catch(unreachable(url, given));
    refuseWhatHolds(shownAddress(url), held, given);
    return;
  }
  const file = databaseFile(url);
  if (!existsSync(file)) return requireNoLog(file);
  requireTogether(file);
  refuseWhatHolds(file, inDatabase(file, heldInFile), given);
}

/** SQLite deletes a log whose file is gone: its writes may be nowhere else. */
function requireNoLog(file: string): void {
  if (existsSync(`${file}-wal`))
    throw new Unusable(
      `There is no ${file}, but its write-ahead log lies there and may hold the last writes of a newsroom: move ${file}-wal away, to where its file is. Nothing was copied.`,
    );
}

/**
 * Fills an empty, migrated newsroom that nobody else uses, in one transaction: what `run` throws, or whatever kills it,
 * leaves it empty.
 */
export const writingInto = <T>(
  url: string,
  run: (into: Writable) => Promise<T>,
  given = '--to',
): Promise<T> => (isPostgres(url) ? intoPostgres(url, run, given) : intoFile(databaseFile(url), run, given));

async function intoFile<T>(file: string, run: (into: Writable) => Promise<T>, given: string): Promise<T> {
  const held = hold(file, 'alone');
  try {
    requireNobody(file);
    const db = new Database(file, { fileMustExist: true });
    try {
      db.pragma('synchronous = FULL');
      db.exec('BEGIN IMMEDIATE');
      refuseWhatHolds(file, heldInFile(db), given);
      const done = await run(sqliteWritable(db, file));
      // Counted as every write is, so that a later start knows which log belongs to the file.
      db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 1}`);
      db.exec('COMMIT');
      return done;
    } finally {
      // What is still open is rolled back.
      db.close();
      keepLog(file);
    }
  } finally {
    held.release();
  }
}

async function intoPostgres<T>(url: string, run: (into: Writable) => Promise<T>, given: string): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'sourceline move' });
  const place = shownAddress(url);
  await client.connect().catch(unreachable(url, given));
  try {
    await holdPostgres(client, place);
    await client.query(`BEGIN; SET LOCAL datestyle = 'ISO'; SET LOCAL synchronous_commit = 'on'`);
    refuseWhatHolds(place, await heldInPostgres(client), given);
    const done = await run(await postgresWritable(client, place));
    await client.query('COMMIT');
    return done;
  } catch (error) {
    throw inWords(error, place, given);
  } finally {
    // Ends the connection, and with it a transaction that wasn't committed.
    await client.end();
  }
}

function refuseWhatHolds(place: string, held: string | undefined, given: string): void {
  if (held)
    throw new Unusable(
      `The database in ${place} isn't empty: it holds ${held}. Name an empty one in ${given}. Nothing was copied.`,
    );
}

/** What the server refuses, for a person: somebody without the right, or a value that PostgreSQL has no place for. */
function inWords(error: unknown, place: string, given: string): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const { code, message, detail, where } = error;
  if (code === '42501')
    return new Unusable(
      `Whoever ${given} signs in as may not fill the newsroom in ${place} (${message}): name the role that owns its tables${given === '--to' ? '' : ', with --to'}. Nothing was copied.`,
    );
  const said = [message, detail, where?.split('\n')[0]].filter(Boolean).join('; ');
  return new Unusable(
    `PostgreSQL did not take what was copied (${said}), so the newsroom in ${place} is left empty.`,
  );
}
