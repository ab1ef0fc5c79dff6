import type { Pool } from 'pg';
import type { History } from '@/lib/data/history';

/** Somebody who asks a PostgreSQL server. */
export type Asking = Pick<Pool, 'query'>;

/** What Prisma's table of migrations says in a database of PostgreSQL's; empty where there is none. */
export async function postgresHistory(asking: Asking): Promise<History> {
  if (!(await hasTable(asking, '_prisma_migrations'))) return { applied: [], halfDone: [] };
  const { rows } = await asking.query<{ name: string; finished: boolean }>(
    `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "migration_name" COLLATE "C"`,
  );
  const names = (wanted: boolean) =>
    rows.filter(({ finished }) => finished === wanted).map(({ name }) => name);
  return { applied: names(true), halfDone: names(false) };
}

/** Whether a database has a table of this name, where our tables are looked for. */
export async function hasTable(asking: Asking, name: string): Promise<boolean> {
  const { rows } = await asking.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS "there"', [
    `"${name}"`,
  ]);
  return rows[0]?.there ?? false;
}
