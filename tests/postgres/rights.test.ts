import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { aDatabase, query } from '../support/postgres';

/** The role that serves, and that of nobody in particular. */
const role = `serving-${randomUUID()}`;
let owner: string;
let serving: string;

beforeAll(async () => {
  await query(inject('postgresUrl'), `CREATE ROLE "${role}" LOGIN`);
  owner = await aDatabase(afterAll);
  await migrate(owner, undefined, { serveAs: role });
  const address = new URL(owner);
  address.username = role;
  serving = address.href;
});

afterAll(async () => {
  await query(owner, `DROP OWNED BY "${role}"`);
  await query(inject('postgresUrl'), `DROP ROLE "${role}"`);
});

/** The rights to a table that a role has as a whole, and the columns that it may change besides. */
const rightsTo = async (table: string) => {
  const [row] = await query<{ rights: string; columns: string[] | null }>(
    owner,
    `SELECT (SELECT string_agg("privilege_type", ' ' ORDER BY "privilege_type") FROM information_schema.role_table_grants
         WHERE "grantee" = $1 AND "table_name" = $2) AS "rights",
       (SELECT array_agg("column_name"::text ORDER BY "column_name") FROM information_schema.column_privileges
         WHERE "grantee" = $1 AND "table_name" = $2 AND "privilege_type" = 'UPDATE') AS "columns"`,
    [role, table],
  );
  return [row?.rights, row?.columns];
};

describe('the role that serves has no right to', () => {
  it.each(['ArticleVersion', 'Review', 'Adjudication', 'Correction', 'AuditEvent'])(
    'change a row of %s, or take one away',
    async (table) => {
      expect(await rightsTo(table)).toEqual(['INSERT SELECT', null]);
    },
  );

  it('change of a publication, a notice or a round what is frozen', async () => {
    expect(await rightsTo('Publication')).toEqual(['INSERT SELECT', ['current', 'noticed', 'underReview']]);
    expect(await rightsTo('Notice')).toEqual(['INSERT SELECT', ['endedAt', 'endedById']]);
    expect(await rightsTo('ReviewRound')).toEqual([
      'INSERT SELECT',
      ['agreed', 'closedAt', 'confidence', 'credibility', 'disagreement', 'likelihood', 'state', 'verdict'],
    ]);
  });

  it('make a second end of the log, or take it away', async () => {
    expect(await rightsTo('AuditHead')).toEqual(['SELECT UPDATE', ['hash', 'id', 'sequence']]);
  });

  it('write the history of migrations', async () => {
    expect(await rightsTo('_prisma_migrations')).toEqual(['SELECT', null]);
  });

  it.each([
    `UPDATE "AuditEvent" SET "verb" = 'forged'`,
    'DELETE FROM "Publication"',
    `UPDATE "Publication" SET "snapshot" = '{}'`,
    'TRUNCATE "Claim" CASCADE',
    'TRUNCATE "AuditEvent"',
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_kept"',
    'DROP TRIGGER "Publication_frozen" ON "Publication"',
    'DROP FUNCTION "refuse" CASCADE',
    'CREATE OR REPLACE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'DROP TABLE "Review"',
    'SET session_replication_role = replica',
    'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES (\'a\', \'\', \'a\')',
    'CREATE TABLE "mine" ("id" INTEGER)',
  ])('%s', async (sql) => {
    await expect(query(serving, sql)).rejects.toThrow(/^permission denied|^must be owner/);
  });
});

it('may do what the desk does to everything else', async () => {
  expect(await rightsTo('Claim')).toMatchObject([
    'DELETE INSERT SELECT UPDATE',
    expect.arrayContaining(['statement']),
  ]);
  expect(await rightsTo('PublicationSearch')).toMatchObject([
    'DELETE INSERT SELECT UPDATE',
    ['row', 'words'],
  ]);
  await query(
    serving,
    `INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES ('CLAIM', 'a') RETURNING "id"`,
  );
});

it('starts where nothing has to be migrated, and otherwise says who migrates', async () => {
  expect(await migrate(serving)).toEqual([]);
  await query(owner, 'UPDATE "SearchForm" SET "form" = 0');
  await expect(migrate(serving)).rejects.toThrow(
    new RegExp(
      `^The newsroom in .* has to be migrated, and ${role} may not change its tables: run npm run migrate`,
    ),
  );
});

it('keeps its rights when the owner migrates, and gets none to what it can’t be', async () => {
  await query(owner, `REVOKE UPDATE ON "Claim" FROM "${role}"`);
  await query(owner, 'UPDATE "SearchForm" SET "form" = 0');
  await migrate(owner, undefined, { copies: '/tmp' });
  expect(await rightsTo('Claim')).toMatchObject(['DELETE INSERT SELECT UPDATE', expect.anything()]);
  await expect(migrate(owner, undefined, { serveAs: 'nobody here' })).rejects.toThrow(
    /^There is no role nobody here on this server/,
  );
  await expect(migrate(owner, undefined, { serveAs: 'postgres' })).rejects.toThrow(/name the other role/);
});
