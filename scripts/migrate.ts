import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { databaseFile, requireGoodEnv } from '@/lib/config/env';
import { leavingAlone, withEngine } from './migrations/engine';
import { MIGRATIONS, readMigrations } from './migrations/folder';

/**
 * Brings the SQLite database of `url` (`file:PATH`) up to the newest migration, making the folder and the file when
 * they aren't there, and switches it to write-ahead logging. Needs no network. Keeps Prisma's own `_prisma_migrations`, so
 * `prisma migrate deploy` agrees with it. Throws when a migration fails or an applied one was edited.
 * @returns the names of the migrations applied now
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const file = databaseFile(url);
  await mkdir(dirname(file), { recursive: true });
  const migrationsList = await readMigrations(folder);
  const filters = leavingAlone([]);
  const applied = await withEngine(`file:${file}`, async (engine) => {
    const input = { migrationsList, filters, optInToShadowDatabase: false };
    const { editedMigrationNames } = await engine.diagnoseMigrationHistory(input);
    if (editedMigrationNames.length > 0) throw new Error(edited(editedMigrationNames));
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.close();
  return applied;
}

const edited = (names: string[]) =>
  `${names.join(', ')} changed after it was applied to this database. Undo the change and put it into a new migration: npm run migration -- NAME`;

async function main(): Promise<void> {
  const { DATABASE_URL } = requireGoodEnv();
  const applied = await migrate(DATABASE_URL);
  for (const name of applied) process.stdout.write(`applied ${name}\n`);
  process.stdout.write(`${databaseFile(DATABASE_URL)} is up to date.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
