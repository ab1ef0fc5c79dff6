import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile, requireGoodEnv } from '@/lib/config/env';
import { historyOf, tooNew } from '@/lib/data/history';
import { inDatabase } from '@/lib/data/opening';
import { requireWholeTail } from '@/lib/data/record/serving';
import { hasSearchForm } from '@/lib/data/search-form';
import { hold, Unusable } from '@/lib/data/use';
import { requireTogether } from '@/lib/data/write-ahead';
import { changeByCopy, keepCopy, keepLog, requireNobody, requireSound, type Step } from './migrations/copy';
import { mendCutShort } from './migrations/cut-short';
import { NO_FILTERS, withEngine } from './migrations/engine';
import { HISTORIES, readMigrations } from './migrations/folder';
import { pendingMigrations, reason } from './migrations/pending';
import { type Choices, migratePostgres } from './migrations/postgres';

/** What goes on, for whoever watches: `say` gets a sentence for a person, `at` the step that a file has reached. `now` names copies. */
export type Watching = { say?: (words: string) => void; at?: (step: Step) => void; now?: Date };

/**
 * Brings the newsroom of `url` (`file:PATH` or `postgresql://…`) up to the newest migration and its search to the form of
 * this code. Needs no network. Keeps Prisma's own `_prisma_migrations`, so `prisma migrate deploy` agrees with it. Changes
 * the newsroom as a whole or not at all, whatever fails or kills it. Throws `Unusable` while anybody uses it, and where a newer
 * Sourceline was there; throws when an applied migration was edited, and when one fails.
 * @returns the names of the migrations applied now
 */
export async function migrate(
  url: string,
  folder = HISTORIES[isPostgres(url) ? 'postgresql' : 'sqlite'],
  choices: Watching & Choices = {},
): Promise<string[]> {
  if (isPostgres(url)) return migratePostgres(url, await readMigrations(folder, 'postgresql'), choices);
  if (choices.serveAs) throw new Unusable('A newsroom in a file has no roles: leave --serve-as out.');
  return migrateFile(databaseFile(url), await readMigrations(folder, 'sqlite'), choices);
}

/**
 * The same for a file: makes it, with its folder, when it isn't there, and switches it to write-ahead logging. Has the file
 * alone from its first look to its end, keeps a copy from before and works on another. Throws `Unusable` also where somebody wrote to the file
 * meanwhile, and where file, log and audit log don't belong together.
 */
async function migrateFile(file: string, list: MigrationList, watching: Watching): Promise<string[]> {
  await mkdir(dirname(file), { recursive: true });
  const held = hold(file, 'alone');
  try {
    return await migrateAlone(file, list, watching);
  } finally {
    held.release();
  }
}

async function migrateAlone(
  file: string,
  migrationsList: MigrationList,
  { say = () => undefined, at = () => undefined, now = new Date() }: Watching,
): Promise<string[]> {
  requireTogether(file);
  requireNobody(file);
  requireSound(file);
  await mendCutShort(file, say);
  requireMine(file, migrationsList);
  const history = existsSync(file) ? inDatabase(file, historyOf) : { applied: [], halfDone: [] };
  const pending = await pendingMigrations(history, migrationsList, (run) => withEngine(`file:${file}`, run));
  if (pending.length === 0 && inDatabase(file, hasSearchForm)) {
    keepLog(file);
    return [];
  }
  if (history.applied.length > 0) say(`A copy from before the migration is in ${await keepCopy(file, now)}.`);
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'serve-as': { type: 'string' } } });
  const { DATABASE_URL: url } = requireGoodEnv();
  const say = (words: string) => process.stdout.write(`${words}\n`);
  const applied = await migrate(url, undefined, { say, serveAs: values['serve-as'] });
  for (const name of applied) say(`applied ${name}`);
  say(`${isPostgres(url) ? shownAddress(url) : databaseFile(url)} is up to date.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${reason(error)}\n`);
    process.exitCode = 1;
  });
}
