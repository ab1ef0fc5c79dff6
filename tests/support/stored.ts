import Database from 'better-sqlite3';
import { transaction } from '@/lib/data/db';
import type { Status } from '@/lib/domain/claim/claim';
import { ok } from '@/lib/domain/result';

/** Puts a claim into a status without the moves that lead there: for tests of what holds in it, not of how it came. */
export async function inStatus(claimId: string, status: Status): Promise<void> {
  await transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: { status } });
    return ok(null);
  });
}

/** Every row of every table, so that a test can see that nothing was written at all. */
export function everythingStored(): Record<string, unknown[]> {
  const db = new Database((process.env.DATABASE_URL ?? '').replace(/^file:/, ''), { readonly: true });
  try {
    const tables = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all();
    return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    db.close();
  }
}

/** Puts a date on an article as an older version of us stored it, which none would be taken as today. */
export async function printedOn(articleId: string, publishedAt: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.article.update({ where: { id: articleId }, data: { publishedAt } });
    return ok(null);
  });
}
