import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';
import { emptyLog } from '@/lib/data/checkpoint';
import { postgresHistory } from '@/lib/data/db/postgres-history';
import { unreachable } from '@/lib/data/db/postgres-opening';
import { hasPostgresSearchForm } from '@/lib/data/db/postgres-search-form';
import { historyOf, migrationsOf, unservable } from '@/lib/data/history';
import type { Readable } from '@/lib/data/moving/newsroom';
import { postgresReadable } from '@/lib/data/moving/postgres';
import { sqliteReadable } from '@/lib/data/moving/sqlite';
import { inDatabase } from '@/lib/data/opening';
import { hasSearchForm } from '@/lib/data/search-form';
import { hold, Unusable } from '@/lib/data/use';
import { requireTogether } from '@/lib/data/write-ahead';
import { holdPostgres } from './hold-postgres';

/**
 * Reads a newsroom that nobody else uses meanwhile, as it is at one moment, and changes nothing of it. Throws `Unusable`
 * where it is in use, where it isn't at the migrations that this code knows, and where it isn't whole.
 */
export const readingFrom = <T>(url: string, run: (from: Readable) => Promise<T>): Promise<T> =>
  isPostgres(url) ? fromPostgres(url, run) : fromFile(databaseFile(url), run);

async function fromFile<T>(file: string, run: (from: Readable) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Unusable(`There is no newsroom at ${file}: see what --from says.`);
  const held = hold(file, 'alone');
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

async function fromPostgres<T>(url: string, run: (from: Readable) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'sourceline move' });
  const place = shownAddress(url);
  await client.connect().catch(unreachable(url, '--from'));
  try {
    await holdPostgres(client, place);
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
