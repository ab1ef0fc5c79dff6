import { row, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

/**
 * Notes that the readers' pages of these marks are others from now on, in the transaction that makes them so: a process
 * that dies right behind its commit has told all others. `change` is a name that was never given before.
 */
export async function noteChange(tx: Tx, marks: readonly string[], change: string): Promise<void> {
  const rows = marks.map((mark) => Prisma.sql`(${mark}, ${change})`);
  await tx.$executeRaw`INSERT INTO "PublicChange" ("mark", "change") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("mark") DO UPDATE SET "change" = excluded."change"`;
}

/** What last changed the readers' pages of a mark; empty where nothing ever has. One index entry. */
export async function lastChange(mark: string): Promise<string> {
  const query = Prisma.sql`SELECT "change" FROM "PublicChange" WHERE "mark" = ${mark}`;
  return (await row<{ change: string }>(query))?.change ?? '';
}
