import type Database from 'better-sqlite3';
import { searchedIn } from '@/lib/domain/publication/card';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { fold } from '@/lib/domain/text/folding';
import { indexed, SEARCH_FORM } from '@/lib/domain/text/terms';

/**
 * Whether the search of a newsroom holds its texts in the form in which this Sourceline looks for them. Folding is code, so
 * no SQL of a migration can bring what is stored to a new form: the form has a number, and `renewSearch` follows it.
 * True where there is no search yet.
 */
export function hasSearchForm(db: Database.Database): boolean {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'SearchForm'").get();
  if (!table) return true;
  const stored = db.prepare<[], { form: number }>('SELECT "form" FROM "SearchForm" WHERE "id" = 1').get();
  return stored?.form === SEARCH_FORM;
}

/** Makes the search anew from what is stored, in one transaction: sources with their order, claims, live publications. */
export function renewSearch(db: Database.Database): void {
  db.transaction(() => {
    sources(db);
    claims(db);
    publications(db);
    db.prepare('INSERT OR REPLACE INTO "SearchForm" ("id", "form") VALUES (1, ?)').run(SEARCH_FORM);
  })();
}

function sources(db: Database.Database): void {
  db.exec('DELETE FROM "SourceSearch"');
  const insert = db.prepare('INSERT INTO "SourceSearch" ("rowid", "names") VALUES (?, ?)');
  const sort = db.prepare('UPDATE "Source" SET "sortName" = ? WHERE "id" = ?');
  const aliases = db
    .prepare<[string], string>('SELECT "name" FROM "SourceAlias" WHERE "sourceId" = ?')
    .pluck();
  const rows = db.prepare<[], { row: number; id: string; name: string }>(
    `SELECT e."id" AS "row", s."id", s."name" FROM "Source" s
     JOIN "SearchEntry" e ON e."kind" = 'SOURCE' AND e."subjectId" = s."id"`,
  );
  for (const { row, id, name } of rows.all()) {
    insert.run(row, [name, ...aliases.all(id)].map(indexed).join('\n'));
    sort.run(fold(name), id);
  }
}

function claims(db: Database.Database): void {
  db.exec('DELETE FROM "ClaimSearch"');
  const insert = db.prepare('INSERT INTO "ClaimSearch" ("rowid", "statement") VALUES (?, ?)');
  const rows = db.prepare<[], { row: number; statement: string }>(
    `SELECT e."id" AS "row", c."statement" FROM "Claim" c
     JOIN "SearchEntry" e ON e."kind" = 'CLAIM' AND e."subjectId" = c."id"`,
  );
  for (const { row, statement } of rows.all()) insert.run(row, indexed(statement));
}

function publications(db: Database.Database): void {
  db.exec('DELETE FROM "PublicationSearch"');
  const insert = db.prepare(
    'INSERT INTO "PublicationSearch" ("rowid", "statement", "body") VALUES (@row, @statement, @body)',
  );
  const live = db.prepare<[], number>(
    `SELECT e."id" FROM "Publication" p JOIN "SearchEntry" e ON e."kind" = 'PUBLICATION' AND e."subjectId" = p."claimId"
     WHERE p."current" = 1 AND p."state" = 'LIVE' ORDER BY e."id"`,
  );
  const snapshot = db.prepare<[number], string>(
    `SELECT p."snapshot" FROM "SearchEntry" e JOIN "Publication" p ON p."claimId" = e."subjectId" AND p."current" = 1
     WHERE e."id" = ?`,
  );
  // One snapshot at a time: all of them together may be larger than memory.
  for (const row of live.pluck().all() as number[]) {
    const stored: Snapshot = JSON.parse(snapshot.pluck().get(row) as string);
    insert.run({ row, ...searchedIn(stored) });
  }
}
