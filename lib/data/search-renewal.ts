import { raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { searchedIn } from '@/lib/domain/publication/card';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { indexedNames } from '@/lib/domain/source/spelling';
import { fold } from '@/lib/domain/text/folding';
import { indexed, SEARCH_FORM } from '@/lib/domain/text/terms';
import type { Dialect, SearchTable } from './db/driver';

/** A transaction of a migration, which needs no generated client. */
export type Migrating = {
  dialect: Dialect;
  all<Row>(query: Sql): Promise<Row[]>;
  run(query: Sql): Promise<void>;
};

/** Makes the search anew from what is stored: sources with their order, claims, live publications. */
export async function renewSearch(db: Migrating): Promise<void> {
  await sources(db);
  await claims(db);
  await publications(db);
  await db.run(sql`INSERT INTO "SearchForm" ("id", "form") VALUES (1, ${SEARCH_FORM})
    ON CONFLICT ("id") DO UPDATE SET "form" = excluded."form"`);
}

const empty = ({ run }: Migrating, table: SearchTable) => run(sql`DELETE FROM ${raw(`"${table}"`)}`);

async function sources(db: Migrating): Promise<void> {
  await empty(db, 'SourceSearch');
  const names = await aliases(db);
  const stored = await db.all<{ row: number; id: string; name: string }>(sql`
    SELECT e."id" AS "row", s."id", s."name" FROM "Source" s
    JOIN "SearchEntry" e ON e."kind" = 'SOURCE' AND e."subjectId" = s."id" ORDER BY e."id"`);
  for (const { row, id, name } of stored) {
    const held = indexedNames([name, ...(names.get(id) ?? [])]);
    await db.run(db.dialect.putWords('SourceSearch', row, [held]));
    await db.run(sql`UPDATE "Source" SET "sortName" = ${fold(name)} WHERE "id" = ${id}`);
  }
}

async function aliases({ all }: Migrating): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const stored = await all<{ id: string; name: string }>(
    sql`SELECT coalesce(s."mergedIntoId", s."id") AS "id", a."name" FROM "SourceAlias" a
      JOIN "Source" s ON s."id" = a."sourceId"
      UNION ALL SELECT "mergedIntoId", "name" FROM "Source" WHERE "mergedIntoId" IS NOT NULL ORDER BY 1, 2`,
  );
  for (const { id, name } of stored) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}

async function claims(db: Migrating): Promise<void> {
  await empty(db, 'ClaimSearch');
  const stored = await db.all<{ row: number; statement: string }>(sql`
    SELECT e."id" AS "row", c."statement" FROM "Claim" c
    JOIN "SearchEntry" e ON e."kind" = 'CLAIM' AND e."subjectId" = c."id" ORDER BY e."id"`);
  for (const { row, statement } of stored)
    await db.run(db.dialect.putWords('ClaimSearch', row, [indexed(statement)]));
}

async function publications(db: Migrating): Promise<void> {
  await empty(db, 'PublicationSearch');
  const live = await db.all<{ row: number; id: string }>(sql`
    SELECT e."id" AS "row", p."id" FROM "Publication" p
    JOIN "SearchEntry" e ON e."kind" = 'PUBLICATION' AND e."subjectId" = p."claimId"
    WHERE p."current" = TRUE AND p."state" = 'LIVE' ORDER BY e."id"`);
  // One snapshot at a time: all of them together may be larger than memory.
  for (const { row, id } of live) {
    const [stored] = await db.all<{ snapshot: string }>(
      sql`SELECT "snapshot" FROM "Publication" WHERE "id" = ${id}`,
    );
    if (!stored) continue;
    const snapshot: Snapshot = JSON.parse(stored.snapshot);
    const { statement, body } = searchedIn(snapshot);
    await db.run(db.dialect.putWords('PublicationSearch', row, [statement, body]));
  }
}
