import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { knownMigrations } from '@/lib/data/history';

/** prisma/migrations of this project. */
export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** prisma/schema.prisma of this project. */
export const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

/** What Prisma wants beside the migrations, to know which database they are for. */
export const LOCK = 'provider = "sqlite"\n';

/** The migrations of a folder in their order, as the schema engine takes them. */
export async function readMigrations(folder = MIGRATIONS): Promise<MigrationList> {
  return {
    baseDir: folder,
    lockfile: { path: './migration_lock.toml', content: LOCK },
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
