import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

/** The migrations that have run to their end in the database that this process is connected to, in their order. */
export async function finishedMigrations(): Promise<string[]> {
  const found = await rows<{ name: string }>(Prisma.sql`SELECT "migration_name" AS "name"
    FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL
    ORDER BY "migration_name"`);
  return found.map(({ name }) => name);
}
