import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { databaseFile, requireGoodEnv } from '@/lib/config/env';
import { historyOf, tooNew } from '@/lib/data/history';
import { inDatabase } from '@/lib/data/opening';
import { requireWholeTail } from '@/lib/data/record/serving';
import { hasSearchForm } from '@/lib/data/search-form';
import { hold, Unusable } from '@/lib/data/use';
import { requireTogether } from '@/lib/data/write-ahead';
import { changeByCopy, keepLog, requireNobody, requireSound, type Step } from './migrations/copy';
import { mendCutShort } from './migrations/cut-short';
import { NO_FILTERS, withEngine } from './migrations/engine';
import { MIGRATIONS, readMigrations } from './migrations/folder';

/** What goes on, for whoever watches: `say` gets a sentence for a person, `at` the step that has been reached. */
export type Watching = { say?: (words: string) => void; at?: (step: Step) => void };

/**
 * Brings the SQLite database of `url` (`file:PATH`) up to the newest migration and its search to the form of this code,
 * making the folder and the file when they aren't there, and switches it to write-ahead logging. Needs no network. Keeps Prisma's own `_prisma_migrations`,
 * so `prisma migrate deploy` agrees with it. Has the file alone from its first look to its end, works on a copy, and
 * leaves the file as it was when anything fails or kills it. Throws `Unusable` while anybody has the file open or where
 * somebody wrote to it meanwhile, where file, log and audit log don't belong together, and where a newer Sourceline was there; throws when an applied
 * migration was edited, and when one fails.
 * @returns the names of the migrations applied now
 */
export async function migrate(url: string, folder = MIGRATIONS, watching: Watching = {}): Promise<string[]> {
  const file = databaseFile(url);
  await mkdir(dirname(file), { recursive: true });
  const held = hold(file, 'alone');
  try {
    return await migrateAlone(file, await readMigrations(folder), watching);
  } finally {
    held.release();
  }
}

async function migrateAlone(
  file: string,
  migrationsList: MigrationList,
  { say = () => undefined, at = () => undefined }: Watching,
): Promise<string[]> {
  requireTogether(file);
  requireNobody(file);
  requireSound(file);
  await mendCutShort(file, say);
  requireMine(file, migrationsList);
  const pending = existsSync(file)
    ? await unapplied(file, migrationsList)
    : migrationsList.migrationDirectories;
  if (pending.length === 0 && inDatabase(file, hasSearchForm)) {
    keepLog(file);
    return [];
  }
  try {
    return await changeByCopy(file, (copy) => apply(copy, migrationsList), at);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Error(`A migration failed; the database is as it was before: ${reason(error)}`);
  }
}

/** Throws `Unusable` where a newer Sourceline was at the file, or its audit log is not whole. */
function requireMine(file: string, { migrationDirectories }: MigrationList): void {
  if (!existsSync(file)) return;
  const known = migrationDirectories.map(({ path }) => path);
  const newer = tooNew(file, inDatabase(file, historyOf), known);
  if (newer) throw new Unusable(newer);
  requireWholeTail(file);
}

async function apply(file: string, migrationsList: MigrationList): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(`file:${file}`, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  if (!inDatabase(file, hasSearchForm)) {
    // Only then, since it loads much.
    const { renewSearchIn } = await import('@/lib/data/db/sqlite-renewal');
    await renewSearchIn(file);
  }
  return appliedMigrationNames;
}

/** The migrations that this database still lacks: all of them where none was ever applied, which the engine can't say. */
async function unapplied(file: string, migrationsList: MigrationList): Promise<unknown[]> {
  const { applied } = inDatabase(file, historyOf);
  if (applied.length === 0) return migrationsList.migrationDirectories;
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

/** The engine's words without its own stack. */
const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(/\n\s+0: /)[0] ?? '';

async function main(): Promise<void> {
  const { DATABASE_URL } = requireGoodEnv();
  const say = (words: string) => process.stdout.write(`${words}\n`);
  const applied = await migrate(DATABASE_URL, MIGRATIONS, { say });
  for (const name of applied) process.stdout.write(`applied ${name}\n`);
  process.stdout.write(`${databaseFile(DATABASE_URL)} is up to date.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${reason(error)}\n`);
    process.exitCode = 1;
  });
}
