import { Prisma } from '@/lib/data/generated/client';

/*
 * Merges in SQL. Merging moves no rows, so whatever joins a source joins the one that it counts as; by ids alone, so that each join
 * keeps its index.
 */

/** The id of the source that a column of a table counts as. */
export const survivorOf = (table: string, column: string): Prisma.Sql =>
  Prisma.raw(
    `(SELECT coalesce(m."mergedIntoId", m."id") FROM "Source" m WHERE m."id" = ${table}."${column}")`,
  );

/** The ids of everything that counts as a source, itself among them. */
export const countingAs = (sourceId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT ${sourceId} AS "id" UNION ALL SELECT m."id" FROM "Source" m WHERE m."mergedIntoId" = ${sourceId}`;

/** Whether a role is held by a source, under whichever of its names. */
export const heldBy = (role: string, source: string): Prisma.Sql =>
  Prisma.raw(`${role}."sourceId" IN (SELECT ${source}."id" UNION ALL
    SELECT m."id" FROM "Source" m WHERE m."mergedIntoId" = ${source}."id")`);
