import { isPostgres } from '@/lib/config/database';
import { env } from '@/lib/config/env';
import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { migrationsOf } from '@/lib/data/history';

/** The migrations that have run to their end in the database that this process is connected to, in their order. */
export async function finishedMigrations(): Promise<string[]> {
  const found = await rows<{ name: string }>(Prisma.sql`SELECT "migration_name" AS "name"
    FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL
    ORDER BY "migration_name"`);
  return found.map(({ name }) => name);
}

/** The migrations that this code knows for the kind of database of the settings, in their order. */
export const knownHere = (): string[] =>
  migrationsOf(isPostgres(env().DATABASE_URL) ? 'postgresql' : 'sqlite');
