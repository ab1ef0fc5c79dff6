import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';
import { emptyLog } from '@/lib/data/checkpoint';
import { postgresHistory } from '@/lib/data/db/postgres-history';
import { requireNoMigration, unreachable } from '@/lib/data/db/postgres-opening';
import { hasPostgresSearchForm } from '@/lib/data/db/postgres-search-form';
import { historyOf, migrationsOf, unservable } from '@/lib/data/history';
import type { Readable } from '@/lib/data/moving/newsroom';
import { postgresReadable } from '@/lib/data/moving/postgres';
import { sqliteReadable } from '@/lib/data/moving/sqlite';
import { inDatabase } from '@/lib/data/opening';
import { hasSearchForm } from '@/lib/data/search-form';
import { hold, Unusable, type Use } from '@/lib/data/use';
import { requireTogether } from '@/lib/data/write-ahead';
import { holdPostgres, waitForAll } from './hold-postgres';

/** How a newsroom is read: alone, or beside those who write to it; and what its address was given as. */
export type Reading = { use: Use; given: string };

/**
 * Reads a newsroom as it is at one moment, and changes nothing of it. Throws `Unusable` where it is in use and should not
 * be, where it isn't at the migrations that this code knows, and where it isn't whole.
 */
export const readingFrom = <T>(
  url: string,
  reading: Reading,
  run: (from: Readable) => Promise<T>,
): Promise<T> =>
  isPostgres(url) ? fromPostgres(url, reading, run) : fromFile(databaseFile(url), reading, run);

async function fromFile<T>(
  file: string,
  { use, given }: Reading,
  run: (from: Readable) => Promise<T>,
): Promise<T> {
  if (!existsSync(file)) throw new Unusable(`There is no newsroom at ${file}: see what ${given} says.`);
  const held = hold(file, use);
  try {
    requireTogether(file);
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      db.exec('BEGIN');
      requireCurrent(file, unservable(file, historyOf(db), migrationsOf('sqlite')), hasSearchForm(db));
      return await run(sqliteReadable(db, file));
    } finally {
      db.close();
      // A connection that only reads leaves SQLite's own files beside the newsroom's.
      inDatabase(file, emptyLog);
    }
  } finally {
    held.release();
  }
}

async function fromPostgres<T>(
  url: string,
  { use, given }: Reading,
  run: (from: Readable) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: use === 'alone' ? 'sourceline move' : 'sourceline backup',
  });
  const place = shownAddress(url);
  await client.connect().catch(unreachable(url, given));
  try {
    if (use === 'alone') await holdPostgres(client, place);
    else {
      await waitForAll(client);
      await requireNoMigration(client, url);
    }
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL datestyle = 'ISO'`);
    const behind = unservable(place, await postgresHistory(client), migrationsOf('postgresql'));
    requireCurrent(place, behind, await hasPostgresSearchForm(client));
    return await run(postgresReadable(client, place));
  } finally {
    await client.end();
  }
}

function requireCurrent(place: string, behind: string | undefined, searchable: boolean): void {
  if (behind) throw new Unusable(behind);
  if (!searchable)
    throw new Unusable(
      `The search of the newsroom in ${place} is of another form than this Sourceline's: run npm run migrate on it.`,
    );
}
