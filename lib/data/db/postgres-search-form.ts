import type { Prisma } from '@/lib/data/generated/client';
import { searchedIn } from '@/lib/domain/publication/card';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { fold } from '@/lib/domain/text/folding';
import { indexed, SEARCH_FORM } from '@/lib/domain/text/terms';
import { postgresDialect } from './postgres-dialect';
import { type Asking, hasTable } from './postgres-history';

/** Whether the search of a newsroom on PostgreSQL holds its texts in the form of this code; true where there is no search yet. */
export async function hasPostgresSearchForm(asking: Asking): Promise<boolean> {
  if (!(await hasTable(asking, 'SearchForm'))) return true;
  const { rows } = await asking.query<{ form: number }>('SELECT "form" FROM "SearchForm" WHERE "id" = 1');
  return rows[0]?.form === SEARCH_FORM;
}

/** Makes the search anew from what is stored, within the transaction that is open: sources with their order, claims, live publications. */
export async function renewPostgresSearch(asking: Asking): Promise<void> {
  await asking.query(
    'DELETE FROM "SourceSearch"; DELETE FROM "ClaimSearch"; DELETE FROM "PublicationSearch"',
  );
  await inPieces<{ row: number; id: string; name: string; aliases: string[] }>(
    asking,
    SOURCES,
    async (source) => {
      const held = [source.name, ...source.aliases].map(indexed).join('\n');
      await run(asking, postgresDialect.putWords('SourceSearch', source.row, [held]));
      await asking.query('UPDATE "Source" SET "sortName" = $1 WHERE "id" = $2', [
        fold(source.name),
        source.id,
      ]);
    },
  );
  await inPieces<{ row: number; statement: string }>(asking, CLAIMS, ({ row, statement }) =>
    run(asking, postgresDialect.putWords('ClaimSearch', row, [indexed(statement)])),
  );
  await inPieces<{ row: number; snapshot: string }>(asking, PUBLICATIONS, ({ row, snapshot }) => {
    const stored: Snapshot = JSON.parse(snapshot);
    const { statement, body } = searchedIn(stored);
    return run(asking, postgresDialect.putWords('PublicationSearch', row, [statement, body]));
  });
  await asking.query(
    `INSERT INTO "SearchForm" ("id", "form") VALUES (1, $1) ON CONFLICT ("id") DO UPDATE SET "form" = excluded."form"`,
    [SEARCH_FORM],
  );
}

const SOURCES = `SELECT e."id" AS "row", s."id", s."name",
    ARRAY(SELECT a."name" FROM "SourceAlias" a WHERE a."sourceId" = s."id") AS "aliases"
  FROM "Source" s JOIN "SearchEntry" e ON e."kind" = 'SOURCE' AND e."subjectId" = s."id"`;

const CLAIMS = `SELECT e."id" AS "row", c."statement"
  FROM "Claim" c JOIN "SearchEntry" e ON e."kind" = 'CLAIM' AND e."subjectId" = c."id"`;

const PUBLICATIONS = `SELECT e."id" AS "row", p."snapshot" FROM "Publication" p
  JOIN "SearchEntry" e ON e."kind" = 'PUBLICATION' AND e."subjectId" = p."claimId"
  WHERE p."current" AND p."state" = 'LIVE'`;

/** Rows that are read at a time: all of them together may be larger than memory. */
const PIECE = 100;

async function inPieces<Row extends { row: number }>(
  asking: Asking,
  query: string,
  each: (row: Row) => Promise<void>,
): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await asking.query<Row>(
      `SELECT * FROM (${query}) q WHERE "row" > $1 ORDER BY "row" LIMIT ${PIECE}`,
      [last],
    );
    for (const row of rows) await each(row);
    const end = rows.at(-1);
    if (!end) return;
    last = end.row;
  }
}

const run = async (asking: Asking, { text, values }: Prisma.Sql): Promise<void> => {
  await asking.query(text, values);
};
