import { transaction } from '@/lib/data/db';
import type { Status } from '@/lib/domain/claim/claim';
import { ok } from '@/lib/domain/result';
import { rowsOutside } from './outside';
import { onPostgres } from './postgres';

/** Puts a claim into a status without the moves that lead there: for tests of what holds in it, not of how it came. */
export async function inStatus(claimId: string, status: Status): Promise<void> {
  await transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: { status } });
    return ok(null);
  });
}

/** Every row of every table, so that a test can see that nothing was written at all. */
export async function everythingStored(): Promise<Record<string, string[]>> {
  const tables = await rowsOutside<{ name: string }>(
    onPostgres
      ? `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public'`
      : "SELECT name FROM sqlite_schema WHERE type = 'table'",
  );
  const stored: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await rowsOutside(`SELECT * FROM "${name}"`);
    stored[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return stored;
}

/** Puts a date on an article as an older version of us stored it, which none would be taken as today. */
export async function printedOn(articleId: string, publishedAt: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.article.update({ where: { id: articleId }, data: { publishedAt } });
    return ok(null);
  });
}
