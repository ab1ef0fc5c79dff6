import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { freshDatabase } from '../support/database';
import { aDatabase, query } from '../support/postgres';

let url: string;

beforeAll(async () => {
  afterAll(await freshDatabase());
  url = await aDatabase(afterAll);
  await migrate(url);
});

it('compares every text by code point, whatever the order of the database is', async () => {
  const columns = await query<{ column: string; order: string | null }>(
    url,
    `SELECT "table_name" || '.' || "column_name" AS "column", "collation_name" AS "order" FROM information_schema.columns
     WHERE "table_schema" = 'public' AND "data_type" IN ('text', 'character varying', 'character')
       AND "table_name" <> '_prisma_migrations'`,
  );
  expect(columns.length).toBeGreaterThan(100);
  expect(columns.filter(({ order }) => order !== 'C')).toEqual([]);
});

it('is told apart by it: the databases of these tests sort as people do', async () => {
  expect(await query(url, `SELECT 'a' < 'B' AS "people", 'a' COLLATE "C" < 'B' AS "points"`)).toEqual([
    { people: true, points: false },
  ]);
});

/* A trigger before an insert keeps SQLite from replacing a row, which PostgreSQL has no statement for: there it is an update. */
const REPLACING = /_(?:new|place)$/;

it('freezes with the same triggers and words as SQLite, and against TRUNCATE too', async () => {
  const file = new Database((process.env.DATABASE_URL ?? '').slice('file:'.length));
  const there = file
    .prepare<[], { name: string; table: string; sql: string }>(
      `SELECT name, tbl_name AS "table", sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
    )
    .all()
    .filter(({ name }) => !REPLACING.test(name));
  file.close();
  const here = await query<{ name: string; table: string; says: string }>(
    url,
    `SELECT t.tgname AS "name", c.relname AS "table", pg_get_triggerdef(t.oid) || p.prosrc AS "says"
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal ORDER BY t.tgname COLLATE "C"`,
  );
  const emptied = here.filter(({ says }) => says.includes('BEFORE TRUNCATE')).map(({ table }) => table);
  expect(emptied.sort()).toEqual([...new Set(there.map(({ table }) => table))].sort());
  const others = here.filter(({ says }) => !says.includes('BEFORE TRUNCATE'));
  expect(others.map(({ name, table }) => [name, table])).toEqual(
    there.map(({ name, table }) => [name, table]),
  );
  const words = (sql: string) => /RAISE\(ABORT, '([^']+)'\)/.exec(sql)?.[1];
  const unlike = others.filter(({ says }, n) => !says.includes(words(there[n]?.sql ?? '') ?? 'no words'));
  expect(unlike).toEqual([]);
});
