import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { USING } from '@/lib/data/db/postgres-locks';
import { migrate } from '@/scripts/migrate';
import { move } from '@/scripts/moving/move';
import { backedUp, filesIn, keptIn, restored } from '../support/backups';
import { endOf, startChild } from '../support/children';
import { aFile, aWholeNewsroom, quietly, storedIn } from '../support/moving';
import { eventually } from '../support/patience';
import { aDatabase, connected, query } from '../support/postgres';

// A newsroom is seeded and processes are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const folder = await mkdtemp(join(tmpdir(), 'sourceline-backup-postgres-'));
let whole: string;
let url: string;
let into: string;
const clearing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  whole = await aWholeNewsroom(folder);
  url = await aDatabase((clear) => clearing.push(clear));
  await move(`file:${whole}`, url, quietly);
});

afterAll(async () => {
  for (const clear of clearing) await clear();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  into = await mkdtemp(join(folder, 'backups-'));
});

const events = (database: string) =>
  query<{ n: number }>(database, 'SELECT count(*)::integer AS "n" FROM "AuditEvent"');

it('a backup has every row of every table, in one SQLite file', async () => {
  const { Backup, BackupFile: _, ...stored } = storedIn(await backedUp(url, into));
  expect(stored).toEqual(storedIn(whole));
  expect(filesIn(into)).toEqual([expect.stringMatching(/^test-.*-2026-11-29T09-08-07\.006Z\.db$/)]);
});

it('is made beside a server and whoever writes, of what was committed before', async () => {
  await connected(url, async (server) => {
    await server.query(`SELECT pg_advisory_lock_shared(${USING})`);
    await server.query(`BEGIN; UPDATE "Claim" SET "place" = 'later'`);
    const file = await backedUp(url, into);
    await server.query('ROLLBACK');
    expect(storedIn(file).Claim?.join()).not.toContain('"later"');
  });
});

it('is made by the role that serves', async () => {
  const role = `serving-${process.pid}`;
  await query(url, `CREATE ROLE "${role}" LOGIN`);
  await migrate(url, undefined, { serveAs: role });
  const address = new URL(url);
  address.username = role;
  const { Backup, BackupFile: _, ...stored } = storedIn(await backedUp(address.href, into));
  expect(stored).toEqual(storedIn(whole));
  const empty = await aDatabase();
  await migrate(empty, undefined, { serveAs: role });
  const served = new URL(empty);
  served.username = role;
  await expect(
    restored(await backedUp(url, into, new Date()), served.href, { given: 'DATABASE_URL' }),
  ).rejects.toThrow(
    /^Whoever DATABASE_URL signs in as may not fill .*: name the role that owns its tables, with --to\./,
  );
  for (const database of [empty, url]) await query(database, `DROP OWNED BY "${role}"`);
  await query(url, `DROP ROLE "${role}"`);
});

it('waits for a migration that is at work', async () => {
  await connected(url, async (migration) => {
    await migration.query(`SELECT pg_advisory_lock(${USING})`);
    const backing = backedUp(url, into);
    await pause(500);
    expect(filesIn(into)).toEqual([expect.stringMatching(/^\.backup-unfinished-/)]);
    await migration.query(`SELECT pg_advisory_unlock(${USING})`);
    const file = await backing;
    expect(filesIn(into)).toEqual([basename(file)]);
  });
});

it.each([
  ['PostgreSQL', async () => aDatabase()],
  ['a file', async () => `file:${await aFile(folder)}`],
])('is restored on %s', async (_, database) => {
  const to = await database();
  const { found } = await restored(await backedUp(url, into), to);
  const back = await aFile(folder);
  await move(to, `file:${back}`, quietly);
  expect(keptIn(back)).toEqual(keptIn(whole));
  expect([storedIn(back).AuditEvent?.length, await migrate(to)]).toEqual([found.events, []]);
});

it('of a file is restored on PostgreSQL, and is a newsroom like any other there', async () => {
  const to = await aDatabase();
  await restored(await backedUp(`file:${whole}`, into), to);
  await expect(query(to, `UPDATE "Publication" SET "snapshot" = '{}'`)).rejects.toThrow('frozen');
  expect(await query(to, `SELECT 1 FROM pg_constraint WHERE condeferrable`)).toEqual([]);
  const open = await query(to, `SELECT 1 FROM "Session" WHERE "endedAt" IS NULL`);
  expect(open).toEqual([]);
});

describe('nothing is restored', () => {
  it('into a database that holds anything, or that somebody has open', async () => {
    const file = await backedUp(url, into);
    await expect(restored(file, url)).rejects.toThrow(/isn't empty: it holds \d+ rows of AuditEvent/);
    const to = await aDatabase();
    await migrate(to);
    await connected(to, async (server) => {
      await server.query(`SELECT pg_advisory_lock_shared(${USING})`);
      await expect(restored(file, to)).rejects.toThrow(
        /^A server or a command of Sourceline runs on the newsroom in/,
      );
    });
    expect(await events(to)).toEqual([{ n: 0 }]);
  });

  it.each([
    ['Copying', 'Publication'],
    ['Reading it back', 'AuditEvent'],
  ])('when it is killed: %s, at %s', async (step, word) => {
    const [file, to] = [await backedUp(url, into), await aDatabase()];
    const child = startChild('tests/support/killed-backup.ts', ['restore', file, to, step, word]);
    expect(await endOf(child)).toBe('SIGKILL');
    expect(await events(to)).toEqual([{ n: 0 }]);
    // The server sees in a moment that who held the newsroom is gone.
    const { found } = await eventually(() => restored(file, to));
    expect(await events(to)).toEqual([{ n: found.events }]);
  });
});
