import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { aDatabase, query } from '../support/postgres';

const copies = await mkdtemp(join(tmpdir(), 'sourceline-search-form-'));
afterAll(() => rm(copies, { recursive: true }));

let url: string;

const renew = () => migrate(url, undefined, { copies });

const indexes = () =>
  query(
    url,
    `SELECT "tablename", "indexname", "indexdef" FROM pg_indexes WHERE "schemaname" = 'public' ORDER BY "indexname"`,
  );
const search = () => query(url, `SELECT "row", "words"::text FROM "SourceSearch" ORDER BY "row"`);
const form = async () => (await query<{ form: number }>(url, 'SELECT "form" FROM "SearchForm"'))[0]?.form;

beforeEach(async () => {
  url = await aDatabase();
  await migrate(url);
  await query(
    url,
    `INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES ('SOURCE', 'one');
     INSERT INTO "Source" ("id", "slug", "kind", "name", "sortName", "createdById", "createdAt")
       VALUES ('one', 'one', 'PERSON', 'Amal Nur', 'of old', 'somebody', now());
     INSERT INTO "SourceSearch" ("row", "words") SELECT "id", '''of'':1 ''old'':2' FROM "SearchEntry";
     UPDATE "SearchForm" SET "form" = 0;`,
  );
});

it('a search that is made anew is found by what it was found by', async () => {
  const before = await indexes();
  await renew();
  expect(await indexes()).toEqual(before);
  expect(await form()).not.toBe(0);
  expect(await search()).toMatchObject([{ words: "'amal':1A 'nur':2A 'qxzmlnr':3A" }]);
  const gin = before.filter(({ indexdef }) => String(indexdef).includes('USING gin'));
  expect(gin.map(({ tablename }) => tablename).sort()).toEqual([
    'ClaimSearch',
    'PublicationSearch',
    'SourceSearch',
  ]);
});

it('what stops it half-way leaves the old search whole, and the next attempt makes it anew', async () => {
  await query(
    url,
    `CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''stopped half-way''; END';
     CREATE TRIGGER halt BEFORE UPDATE ON "Source" FOR EACH ROW EXECUTE FUNCTION halt()`,
  );
  const before = { indexes: await indexes(), search: await search() };
  await expect(renew()).rejects.toThrow('stopped half-way');
  expect({ indexes: await indexes(), search: await search() }).toEqual(before);
  expect(await form()).toBe(0);
  await query(url, 'DROP TRIGGER halt ON "Source"');
  await renew();
  expect(await search()).toMatchObject([{ words: "'amal':1A 'nur':2A 'qxzmlnr':3A" }]);
  expect(await indexes()).toEqual(before.indexes);
});
