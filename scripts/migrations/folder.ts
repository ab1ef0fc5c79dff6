import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { knownMigrations } from '@/lib/data/history';

/** Which database a history of migrations is for, as Prisma calls it. */
export type Provider = 'sqlite' | 'postgresql';

/** The history of each database: both lead to prisma/schema.prisma. */
export const HISTORIES: Record<Provider, string> = {
  sqlite: fileURLToPath(new URL('../../prisma/migrations', import.meta.url)),
  postgresql: fileURLToPath(new URL('../../prisma/migrations-postgresql', import.meta.url)),
};

/** prisma/migrations of this project: the history on SQLite. */
export const MIGRATIONS = HISTORIES.sqlite;

/** prisma/schema.prisma of this project. */
export const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

/** What Prisma wants beside the migrations, to know which database they are for. */
export const lockOf = (provider: Provider): string => `provider = "${provider}"\n`;

/** The migrations of a folder in their order, as the schema engine takes them. */
export async function readMigrations(folder: string, provider: Provider): Promise<MigrationList> {
  return {
    baseDir: folder,
    lockfile: { path: './migration_lock.toml', content: lockOf(provider) },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      knownMigrations(folder).map((name) => readMigration(folder, name)),
    ),
  };
}

async function readMigration(folder: string, name: string): Promise<MigrationDirectory> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } };
}
