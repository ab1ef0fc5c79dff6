import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { USING, WRITING } from '@/lib/data/db/postgres-locks';
import { migrate } from '@/scripts/migrate';
import { pendingPostgresChange } from '@/scripts/migrations/change-postgres';
import { SCHEMA } from '@/scripts/migrations/folder';
import { findPrograms } from '@/scripts/setup/postgres.mjs';
import { endOf, startChild } from '../support/children';
import { eventually } from '../support/patience';
import { aDatabase, connected, query } from '../support/postgres';

const folder = await mkdtemp(join(tmpdir(), 'sourceline-migrate-postgres-'));

afterAll(() => rm(folder, { recursive: true }));

let url: string;

beforeEach(async () => {
  url = await aDatabase();
});

/** Writes migrations of the test's own, in their order. */
async function migrations(...scripts: string[]): Promise<string> {
  const target = join(await mkdtemp(join(folder, 'history-')), 'migrations');
  for (const [index, sql] of scripts.entries()) {
    await mkdir(join(target, `2026010100000${index}_step`), { recursive: true });
    await writeFile(join(target, `2026010100000${index}_step`, 'migration.sql'), sql);
  }
  return target;
}

const TABLE = `CREATE TABLE note (id SERIAL PRIMARY KEY, body TEXT NOT NULL); INSERT INTO note (body) VALUES ('kept');`;
const MORE = 'ALTER TABLE note ADD COLUMN more TEXT; CREATE TABLE extra (id INTEGER);';
const BROKEN = `${MORE} CREATE TABLE broken (;`;

const BEFORE = { tables: ['_prisma_migrations', 'note'], notes: [{ id: 1, body: 'kept' }] };
const AFTER = {
  tables: ['_prisma_migrations', 'extra', 'note'],
  notes: [{ id: 1, body: 'kept', more: null }],
};

const state = async () => ({
  tables: (
    await query<{ name: string }>(
      url,
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    )
  ).map(({ name }) => name),
  notes: await query(url, 'SELECT * FROM note'),
});

it("leads to what schema.prisma says, in Prisma's own history; the second time it does nothing", async () => {
  const applied = await migrate(url);
  expect(applied.length).toBeGreaterThan(0);
  expect(await pendingPostgresChange(url, await readFile(SCHEMA, 'utf8'))).toBe('');
  const history = await query<{ migration_name: string; finished_at: Date | null }>(
    url,
    'SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY migration_name',
  );
  expect(history.map((row) => row.migration_name)).toEqual(applied);
  expect(history.every((row) => row.finished_at !== null)).toBe(true);
  expect(await migrate(url)).toEqual([]);
});

it('sees a schema that the migrations have not followed', async () => {
  await migrate(url);
  const schema = (await readFile(SCHEMA, 'utf8')).concat('\nmodel Forgotten {\n  id String @id\n}\n');
  expect(await pendingPostgresChange(url, schema)).toMatch(
    /CREATE TABLE "Forgotten" \(\s+"id" TEXT COLLATE "C" NOT NULL/,
  );
});

it('runs functions and texts with semicolons as they are written', async () => {
  const target = await migrations(
    `${TABLE} CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN NEW.body := upper(NEW.body) || '; END;'; RETURN NEW; END $$;
     CREATE TRIGGER shouted BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION shout();
     INSERT INTO note (body) VALUES ('a;b');`,
  );
  await migrate(url, target);
  expect((await state()).notes).toEqual([
    { id: 1, body: 'kept' },
    { id: 2, body: 'A;B; END;' },
  ]);
});

it('leaves the database as it was when a migration fails, and goes on once it is mended', async () => {
  await migrate(url, await migrations(TABLE));
  const broken = migrate(url, await migrations(TABLE, MORE, BROKEN), { copies: folder });
  await expect(broken).rejects.toThrow(
    /^A migration failed; the database is as it was before: [\s\S]*syntax error at or near ";"/,
  );
  expect(await state()).toEqual(BEFORE);
  expect(await migrate(url, await migrations(TABLE, MORE), { copies: folder })).toHaveLength(1);
  expect(await state()).toEqual(AFTER);
});

it('refuses a migration that was edited after it was applied, by name', async () => {
  await migrate(url, await migrations(TABLE));
  await expect(migrate(url, await migrations(`${TABLE}\n-- edited`))).rejects.toThrow(
    /^20260101000000_step changed after it was applied/,
  );
});

it('refuses a newer Sourceline’s database, naming both versions and no password', async () => {
  await migrate(url, await migrations(TABLE, MORE));
  await expect(migrate(url, await migrations(TABLE))).rejects.toThrow(
    /^The newsroom in postgresql:\/\/[^@]+ was brought up to 20260101000001_step by a newer Sourceline, and this one knows migrations up to 20260101000000_step/,
  );
  expect(await state()).toEqual(AFTER);
});

describe('several at once', () => {
  it('migrate once: one does it, the others find it done', async () => {
    const target = await migrations(TABLE, MORE);
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, target)));
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 2]);
    expect(await state()).toEqual(AFTER);
  });

  it('wait for one that is at work in another process, and migrate once it was killed', async () => {
    await migrate(url, await migrations(TABLE));
    const slow = await migrations(TABLE, `${MORE} SELECT pg_sleep(600);`);
    const child = startChild('tests/support/killed-migration.ts', [url, slow, 'never', '1']);
    await eventually(async () => expect(await atWork('%pg_sleep(600)%')).toBe(1));
    const second = migrate(url, await migrations(TABLE, MORE), { copies: folder });
    await eventually(async () => expect(await atWork('%pg_advisory_xact_lock%')).toBe(1));
    child.kill('SIGKILL');
    expect(await endOf(child)).toBe('SIGKILL');
    expect(await second).toEqual(['20260101000001_step']);
    expect(await state()).toEqual(AFTER);
  });

  /** How many others are in a statement like this on the database of the test. */
  const atWork = async (like: string) =>
    (
      await query(
        url,
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'
         AND query LIKE $1 AND pid <> pg_backend_pid()`,
        [like],
      )
    ).length;
});

describe('beside somebody who uses the newsroom', () => {
  it('a migration refuses and changes nothing; without one to do it goes through', async () => {
    const first = await migrations(TABLE);
    await migrate(url, first);
    await connected(url, async (server) => {
      await server.query(`SELECT pg_advisory_lock_shared(${USING})`);
      expect(await migrate(url, first)).toEqual([]);
      await expect(migrate(url, await migrations(TABLE, MORE))).rejects.toThrow(
        /^A server or a command of Sourceline runs on the newsroom in postgresql:.*Nothing was changed\.$/,
      );
    });
    expect(await state()).toEqual(BEFORE);
    expect(await migrate(url, await migrations(TABLE, MORE), { copies: folder })).toHaveLength(1);
  });

  it('a migration waits for a write that is at work', async () => {
    const target = await migrations(TABLE);
    let done = false;
    const migrating = await connected(url, async (writer) => {
      await writer.query(`BEGIN; SELECT pg_advisory_xact_lock(${WRITING})`);
      const begun = migrate(url, target).then(() => {
        done = true;
      });
      await eventually(async () => {
        const waiting = await writer.query('SELECT 1 FROM pg_locks WHERE locktype = $1 AND NOT granted', [
          'advisory',
        ]);
        expect(waiting.rowCount).toBe(1);
      });
      expect(done).toBe(false);
      await writer.query('COMMIT');
      return [begun];
    });
    await Promise.all(migrating);
    expect(await state()).toEqual(BEFORE);
  });
});

describe('a copy from before a migration', () => {
  it('is made with pg_dump, for its owner alone, and can be put back', async () => {
    await migrate(url, await migrations(TABLE));
    const said: string[] = [];
    const copies = join(folder, 'copies');
    await migrate(url, await migrations(TABLE, MORE), { copies, say: (words) => said.push(words) });
    const [name = ''] = await readdir(copies);
    const file = join(copies, name);
    expect(said).toEqual([`A copy from before the migration is in ${file}.`]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const other = await aDatabase();
    execFileSync(join(findPrograms('pg_restore') ?? '', 'pg_restore'), [`--dbname=${other}`, file]);
    url = other;
    expect(await state()).toEqual(BEFORE);
  });

  it('is needed: where it can’t be written nothing is changed', async () => {
    await migrate(url, await migrations(TABLE));
    const copies = join(folder, 'full');
    await symlink('/dev/full', join(await mkdir(copies).then(() => copies), copyName(url)));
    await expect(migrate(url, await migrations(TABLE, MORE), { copies, now: NOW })).rejects.toThrow(
      /^No copy could be made from before the migration \(.*No space left on device.*\), so nothing was changed\.$/,
    );
    expect(await state()).toEqual(BEFORE);
  });
});

const NOW = new Date('2026-11-29T18:00:00Z');

const copyName = (database: string) => `${new URL(database).pathname.slice(1)}-20261129180000.dump`;
