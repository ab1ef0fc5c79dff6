import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import Database from 'better-sqlite3';
import { databaseFile, requireGoodEnv } from '@/lib/config/env';
import { NO_FILTERS, withEngine } from './migrations/engine';
import { MIGRATIONS, readMigrations } from './migrations/folder';

/**
 * Brings the SQLite database of `url` (`file:PATH`) up to the newest migration, making the folder and the file when
 * they aren't there, and switches it to write-ahead logging. Needs no network. Keeps Prisma's own `_prisma_migrations`,
 * so `prisma migrate deploy` agrees with it. Throws when an applied migration was edited, and when one fails: a
 * database that held data before is then as it was.
 * @returns the names of the migrations applied now
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const file = databaseFile(url);
  await mkdir(dirname(file), { recursive: true });
  const migrationsList = await readMigrations(folder);
  const pending = hasHistory(file) ? await unapplied(file, migrationsList) : [];
  const kept = pending.length > 0 ? keep(file) : undefined;
  try {
    const applied = await apply(file, migrationsList);
    if (kept) await rm(kept);
    return applied;
  } catch (error) {
    if (kept) await putBack(kept, file);
    throw new Error(
      `A migration failed${kept ? '; the database is as it was before' : ''}: ${reason(error)}`,
    );
  }
}

async function apply(file: string, migrationsList: MigrationList): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(`file:${file}`, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.close();
  return appliedMigrationNames;
}

/** Whether migrations were applied to this file before; the engine can't be asked about a file where none were. */
function hasHistory(file: string): boolean {
  const database = new Database(file);
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'").get();
  database.close();
  return table !== undefined;
}

/** The migrations that this database still lacks. */
async function unapplied(file: string, migrationsList: MigrationList): Promise<string[]> {
  const input = { migrationsList, filters: NO_FILTERS, optInToShadowDatabase: false };
  const { editedMigrationNames, history } = await withEngine(`file:${file}`, (engine) =>
    engine.diagnoseMigrationHistory(input),
  );
  if (editedMigrationNames.length > 0) {
    throw new Error(
      `${editedMigrationNames.join(', ')} changed after it was applied to this database. Undo the change and put it into a new migration: npm run migration -- NAME`,
    );
  }
  return history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
}

/** Copies a database, with what its write-ahead log holds, and returns the copy's path. */
function keep(file: string): string {
  const kept = `${file}.before-migration-${process.pid}`;
  const database = new Database(file);
  database.prepare('VACUUM INTO ?').run(kept);
  database.close();
  return kept;
}

async function putBack(kept: string, file: string): Promise<void> {
  for (const suffix of ['-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  await rename(kept, file);
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.close();
}

/** The engine's words without its own stack. */
const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(/\n\s+0: /)[0] ?? '';

async function main(): Promise<void> {
  const { DATABASE_URL } = requireGoodEnv();
  const applied = await migrate(DATABASE_URL);
  for (const name of applied) process.stdout.write(`applied ${name}\n`);
  process.stdout.write(`${databaseFile(DATABASE_URL)} is up to date.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${reason(error)}\n`);
    process.exitCode = 1;
  });
}
