import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { USING } from '@/lib/data/db/postgres-locks';
import { migrate } from '@/scripts/migrate';
import { move } from '@/scripts/moving/move';
import { endOf, startChild } from '../support/children';
import { aFile, aWholeNewsroom, quietly, storedIn } from '../support/moving';
import { eventually } from '../support/patience';
import { aDatabase, connected, query } from '../support/postgres';

// A newsroom is seeded and processes are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const folder = await mkdtemp(join(tmpdir(), 'sourceline-move-postgres-'));
let whole: string;
let url: string;

beforeAll(async () => {
  whole = await aWholeNewsroom(folder);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  url = await aDatabase();
});

const moving = () => move(`file:${whole}`, url, quietly);

const events = () => query<{ n: number }>(url, 'SELECT count(*)::integer AS "n" FROM "AuditEvent"');

it('is whole on PostgreSQL, and the same when it comes back', async () => {
  await moving();
  const back = await aFile(folder);
  await move(url, `file:${back}`, quietly);
  expect(storedIn(back)).toEqual(storedIn(whole));
});

it('goes from one PostgreSQL database to another', async () => {
  await moving();
  const other = await aDatabase();
  await move(url, other, quietly);
  const back = await aFile(folder);
  await move(other, `file:${back}`, quietly);
  expect(storedIn(back)).toEqual(storedIn(whole));
});

it('can be served and searched: it is at the migrations, its log whole, each search has what the file’s has', async () => {
  await moving();
  expect(await migrate(url)).toEqual([]);
  const there = storedIn(whole);
  for (const table of ['SourceSearch', 'ClaimSearch', 'PublicationSearch'])
    expect(await query(url, `SELECT 1 FROM "${table}" WHERE "words" <> ''`)).toHaveLength(
      there[table]?.length ?? 0,
    );
});

it('is a newsroom like any other: numbers go on, foreign keys are asked at once, nothing frozen changes', async () => {
  await moving();
  const [entry] = await query<{ id: number; most: number }>(
    url,
    `INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES ('CLAIM', 'new')
     RETURNING "id", (SELECT max("id") FROM "SearchEntry") AS "most"`,
  );
  expect(entry?.id).toBe((entry?.most ?? 0) + 1);
  expect(await query(url, `SELECT conname FROM pg_constraint WHERE condeferrable`)).toEqual([]);
  await expect(query(url, `UPDATE "Publication" SET "snapshot" = '{}'`)).rejects.toThrow('frozen');
  await expect(query(url, `INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent" LIMIT 1`)).rejects.toThrow(
    'an event follows the last one',
  );
});

describe('nothing is copied', () => {
  it('into a database that holds anything', async () => {
    await query(url, 'CREATE TABLE note AS SELECT 1 AS id');
    await expect(moving()).rejects.toThrow(
      /^The database in postgresql:\/\/[^@]+ isn't empty: it holds 1 row of note\. Name an empty one/,
    );
    expect(await query(url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toHaveLength(1);
  });

  it('while a process has either open', async () => {
    await migrate(url);
    const back = `file:${await aFile(folder)}`;
    await connected(url, async (server) => {
      await server.query(`SELECT pg_advisory_lock_shared(${USING})`);
      const refused =
        /^A server or a command of Sourceline runs on the newsroom in postgresql:.*Nothing was copied\.$/;
      await expect(moving()).rejects.toThrow(refused);
      await expect(move(url, back, quietly)).rejects.toThrow(refused);
    });
    expect(await events()).toEqual([{ n: 0 }]);
  });

  it('from a newsroom that was brought further by a newer Sourceline', async () => {
    await migrate(url);
    await query(url, `UPDATE "_prisma_migrations" SET "migration_name" = '29991231235959_later'`);
    await expect(move(url, `file:${await aFile(folder)}`, quietly)).rejects.toThrow(
      /was brought up to 29991231235959_later by a newer Sourceline/,
    );
  });

  it('by somebody who doesn’t own the tables', async () => {
    const role = `moving-${process.pid}`;
    await query(url, `CREATE ROLE "${role}" LOGIN`);
    await migrate(url, undefined, { serveAs: role });
    const address = new URL(url);
    address.username = role;
    await expect(move(`file:${whole}`, address.href, quietly)).rejects.toThrow(
      /^Whoever --to signs in as may not fill the newsroom in .*: name the role that owns its tables\. Nothing was copied\.$/,
    );
    await query(url, `DROP OWNED BY "${role}"; DROP ROLE "${role}"`);
  });
});

describe('the target is left empty, and takes a second attempt', () => {
  it('when a text holds what PostgreSQL has no place for', async () => {
    const bad = await aFile(folder);
    await move(`file:${whole}`, `file:${bad}`, quietly);
    const db = new Database(bad);
    db.exec(`UPDATE "Claim" SET "place" = 'a' || char(0) || 'b'`);
    db.close();
    await expect(move(`file:${bad}`, url, quietly)).rejects.toThrow(
      /^PostgreSQL did not take what was copied \(.*\\u0000 cannot be converted to text.*\), so the newsroom in .* is left empty\.$/,
    );
    expect(await events()).toEqual([{ n: 0 }]);
    await moving();
  });

  it.each([
    ['Copying', 'Publication'],
    ['Reading it back', 'AuditEvent'],
  ])('when the move is killed: %s, at %s', async (step, table) => {
    const child = startChild('tests/support/killed-move.ts', [`file:${whole}`, url, step, table]);
    expect(await endOf(child)).toBe('SIGKILL');
    expect(await events()).toEqual([{ n: 0 }]);
    // The server sees in a moment that who held the newsroom is gone.
    const { tallies } = await eventually(moving);
    expect(await events()).toEqual([
      { n: tallies.find(({ table: { name } }) => name === 'AuditEvent')?.rows },
    ]);
  });
});
