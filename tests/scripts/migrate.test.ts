import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditHash, GENESIS } from '@/lib/data/record/audit';
import { hold } from '@/lib/data/use';
import { migrate } from '@/scripts/migrate';
import { handMade, pendingChange } from '@/scripts/migrations/change';
import { copyOf, type Step } from '@/scripts/migrations/copy';
import { SCHEMA } from '@/scripts/migrations/folder';
import { endOf, says, startChild } from '../support/children';
import { eventually } from '../support/patience';

// Processes are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-migrate-'));
});

afterEach(() => rm(folder, { recursive: true }));

const database = (name = 'test') => `file:${join(folder, 'made', `${name}.db`)}`;

const query = (url: string, sql: string) => {
  const connection = new Database(url.slice('file:'.length));
  const rows = connection.prepare<[], Record<string, unknown>>(sql).all();
  connection.close();
  return rows;
};

/** Writes migrations of the test's own, in their order. */
async function migrations(...scripts: string[]): Promise<string> {
  const target = join(folder, 'migrations');
  for (const [index, sql] of scripts.entries()) {
    await mkdir(join(target, `2026010100000${index}_step`), { recursive: true });
    await writeFile(join(target, `2026010100000${index}_step`, 'migration.sql'), sql);
  }
  return target;
}

const TABLE = 'CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL);';
const SEARCH = `
-- Full text; by hand.
CREATE VIRTUAL TABLE note_search USING fts5(body, tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER note_added AFTER INSERT ON note BEGIN
  INSERT INTO note_search (rowid, body) VALUES (new.id, new.body);
  SELECT CASE WHEN new.body = '; END;' THEN RAISE(ABORT, 'refused; by a trigger') END;
END;
INSERT INTO note (body) VALUES ('Crème; brûlée');`;

it("leads to what schema.prisma says, in Prisma's own history, with write-ahead logging", async () => {
  const applied = await migrate(database());
  expect(applied.length).toBeGreaterThan(0);
  expect(await pendingChange(database(), await readFile(SCHEMA, 'utf8'))).toBe('');
  const history = query(
    database(),
    'SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY started_at',
  );
  expect(history.map((row) => row.migration_name)).toEqual(applied);
  expect(history.every((row) => row.finished_at !== null)).toBe(true);
  expect(query(database(), 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
});

it('does nothing the second time', async () => {
  await migrate(database());
  expect(await migrate(database())).toEqual([]);
});

it('keeps a copy from before it changes a newsroom, whole in one file, and none of one that it makes', async () => {
  const target = await atTheFirst();
  const kept = join(folder, 'made', 'before-migration');
  await expect(readdir(kept)).rejects.toThrow(/ENOENT/);
  const said: string[] = [];
  await migrate(database(), target, {
    say: (words) => said.push(words),
    now: new Date('2026-11-29T20:00:00Z'),
  });
  const copy = join(kept, 'test-20261129200000000.db');
  expect(said).toEqual([`A copy from before the migration is in ${copy}.`]);
  expect(state(`file:${copy}`)).toEqual(BEFORE);
  expect(state()).toEqual(AFTER);
  await migrate(database(), target);
  expect(await readdir(kept)).toHaveLength(1);
});

it('runs full-text tables, triggers and several statements as they are written', async () => {
  await migrate(database(), await migrations(TABLE, SEARCH));
  expect(query(database(), "SELECT body FROM note_search WHERE note_search MATCH 'brulee'")).toEqual([
    { body: 'Crème; brûlée' },
  ]);
  expect(() => query(database(), "INSERT INTO note (body) VALUES ('; END;') RETURNING id")).toThrow(
    'refused; by a trigger',
  );
  const connection = new Database(database().slice('file:'.length));
  expect(handMade(connection)).toEqual(['note_added', 'note_search']);
  connection.close();
});

it('sees a schema that the migrations have not followed', async () => {
  await migrate(database());
  const schema = (await readFile(SCHEMA, 'utf8')).concat('\nmodel Forgotten {\n  id String @id\n}\n');
  expect(await pendingChange(database(), schema)).toContain('CREATE TABLE "Forgotten"');
});

it('puts the database back when a migration fails', async () => {
  const target = await migrations(TABLE);
  await migrate(database(), target);
  query(database(), "INSERT INTO note (body) VALUES ('kept') RETURNING id");
  await migrations(TABLE, 'ALTER TABLE note ADD COLUMN more TEXT; CREATE TABLE broken (;');
  await expect(migrate(database(), target)).rejects.toThrow(/the database is as it was before: near ";"/);
  expect(query(database(), 'SELECT * FROM note')).toEqual([{ id: 1, body: 'kept' }]);
  await migrations(TABLE, 'ALTER TABLE note ADD COLUMN more TEXT;');
  expect(await migrate(database(), target)).toHaveLength(1);
});

it('refuses a migration that was edited after it was applied, by name', async () => {
  const target = await migrations(TABLE);
  await migrate(database(), target);
  await migrations(`${TABLE}\n-- edited`);
  await expect(migrate(database(), target)).rejects.toThrow(
    /^20260101000000_step changed after it was applied/,
  );
});

const fileOf = (url: string) => url.slice('file:'.length);

/** What lies in the database's folder, apart from the lock that stays. */
const beside = async (url: string) =>
  (await readdir(join(fileOf(url), '..')))
    .filter((name) => !name.endsWith('-lock') && name !== 'before-migration')
    .sort();

const MORE = 'ALTER TABLE note ADD COLUMN more TEXT; CREATE TABLE extra (id INTEGER);';

/** A database at the first migration, with a row, and the folder of a second one. */
async function atTheFirst(second = MORE): Promise<string> {
  const target = await migrations(TABLE);
  await migrate(database(), target);
  query(database(), "INSERT INTO note (body) VALUES ('kept') RETURNING id");
  return migrations(TABLE, second);
}

const BEFORE = { tables: ['_prisma_migrations', 'note'], notes: [{ id: 1, body: 'kept' }] };
const AFTER = {
  tables: ['_prisma_migrations', 'extra', 'note'],
  notes: [{ id: 1, body: 'kept', more: null }],
};

const state = (url = database()) => ({
  tables: query(url, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(
    ({ name }) => name,
  ),
  notes: query(url, 'SELECT * FROM note'),
});

describe('beside somebody who has the database open, a migration refuses and changes nothing', () => {
  it('a server or a command', async () => {
    const target = await atTheFirst();
    const held = hold(fileOf(database()), 'beside');
    await expect(migrate(database(), target)).rejects.toThrow(/Nothing was changed\.$/);
    expect([state(), await beside(database())]).toEqual([BEFORE, ['test.db']]);
    held.release();
    expect(await migrate(database(), target)).toHaveLength(1);
  });

  it('also somebody who takes no lock of ours', async () => {
    const target = await atTheFirst();
    const other = new Database(fileOf(database()));
    other.prepare("INSERT INTO note (body) VALUES ('theirs')").run();
    await expect(migrate(database(), target)).rejects.toThrow(
      /^Another program has .*test\.db open: end it first\. Nothing was changed\.$/,
    );
    other.prepare("INSERT INTO note (body) VALUES ('also theirs')").run();
    other.close();
    expect(state().notes).toHaveLength(3);
    expect(await migrate(database(), target)).toHaveLength(1);
    expect(state().notes).toHaveLength(3);
  });
});

it('never replaces the file: whoever opened it before has the same one after', async () => {
  const target = await atTheFirst();
  const { ino } = await stat(fileOf(database()));
  await migrate(database(), target);
  expect(state()).toEqual(AFTER);
  await migrations(TABLE, MORE, 'CREATE TABLE broken (;');
  await expect(migrate(database(), target)).rejects.toThrow(/the database is as it was before/);
  expect((await stat(fileOf(database()))).ino).toBe(ino);
  expect(await beside(database())).toEqual(['test.db']);
});

describe('a process killed while it migrates leaves the database whole, and the next start goes on', () => {
  /** Megabytes to write back: SQLite keeps sixteen in memory before it writes the first. */
  const bulk = (megabytes: number) =>
    `CREATE TABLE bulk (body BLOB); INSERT INTO bulk SELECT randomblob(1000000) FROM (VALUES ${Array(megabytes).fill('(0)').join()});`;

  /** Migrates in a process that is killed at a step; in the middle of writing back where that is the step. */
  const killedAt = async (step: Step, target: string) => {
    const times = step === 'writing' ? 5 : 1;
    const args = [database(), target, step, String(times)];
    expect(await endOf(startChild('tests/support/killed-migration.ts', args))).toBe('SIGKILL');
    if (step === 'writing') expect(await sizeOf(fileOf(database()))).toBeGreaterThan(2_000_000);
  };

  /** The bytes of a file with what SQLite keeps beside it. */
  const sizeOf = async (file: string) => {
    const found = ['', '-journal', '-wal'].map((suffix) => stat(file + suffix).catch(() => ({ size: 0 })));
    return (await Promise.all(found)).reduce((sum, { size }) => sum + size, 0);
  };

  it.each<[Step, typeof BEFORE | typeof AFTER]>([
    ['copied', BEFORE],
    ['migrating', BEFORE],
    ['migrated', BEFORE],
    ['writing', BEFORE],
    ['written', AFTER],
  ])('at "%s"', async (step, left) => {
    const target = await atTheFirst(MORE + bulk(step === 'writing' ? 24 : 1));
    await killedAt(step, target);
    const said: string[] = [];
    const applied = await migrate(database(), target, { say: (words) => said.push(words) });
    expect(applied).toHaveLength(left === BEFORE ? 1 : 0);
    expect(said[0]).toMatch(
      /was cut short\. The file is whole, and the copy that it left is cleared away\.$/,
    );
    const [first, ...others] = AFTER.tables;
    expect(state()).toEqual({ ...AFTER, tables: [first, 'bulk', ...others] });
    expect(await beside(database())).toEqual(['test.db']);
  });

  it('in the middle of its statements', async () => {
    const long = `${MORE} CREATE TABLE many (n); INSERT INTO many WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 200000000) SELECT n FROM c;`;
    const target = await atTheFirst(long);
    const child = startChild('tests/support/killed-migration.ts', [database(), target, 'never', '1']);
    await says(child, 'migrating');
    const copy = copyOf(fileOf(database()));
    await eventually(async () => expect(await sizeOf(copy)).toBeGreaterThan(1_000_000));
    child.kill('SIGKILL');
    expect(await endOf(child)).toBe('SIGKILL');
    expect(state()).toEqual(BEFORE);
    await migrations(TABLE, MORE);
    expect(await migrate(database(), target)).toHaveLength(1);
    expect(state()).toEqual(AFTER);
  });

  it.each<Step>(['migrated', 'writing'])('also before there was a database, at "%s"', async (step) => {
    const target = await migrations(TABLE, MORE + bulk(step === 'writing' ? 24 : 1));
    await killedAt(step, target);
    const said: string[] = [];
    expect(await migrate(database(), target, { say: (words) => said.push(words) })).toHaveLength(2);
    expect(said.join()).toMatch(/was cut short\. Nothing was made yet, and the copy/);
    expect(await beside(database())).toEqual(['test.db']);
  });
});

describe('what another program writes while a migration is at work is not written over', () => {
  const THEIRS = "INSERT INTO note (body) VALUES ('theirs')";
  const withTheirs = { ...BEFORE, notes: [...BEFORE.notes, { id: 2, body: 'theirs' }] };

  const writes = (sql: string) => {
    const db = new Database(fileOf(database()));
    db.exec(sql);
    db.close();
  };

  it.each<Step>(['copied', 'migrated'])('at "%s"', async (step) => {
    const target = await atTheFirst();
    const at = (reached: Step) => {
      if (reached === step) writes(THEIRS);
    };
    await expect(migrate(database(), target, { at })).rejects.toThrow(
      /^Another program wrote to .*test\.db while its migration was at work: end it and start again\. What it wrote is there, and nothing else was changed\.$/,
    );
    expect([state(), await beside(database())]).toEqual([withTheirs, ['test.db']]);
    expect(await migrate(database(), target)).toHaveLength(1);
    expect(state().notes).toHaveLength(2);
  });

  it('nor under a lock that it holds', async () => {
    const target = await atTheFirst();
    let other = undefined as Database.Database | undefined;
    const at = (reached: Step) => {
      if (reached !== 'migrated') return;
      other = new Database(fileOf(database()));
      other.exec('BEGIN IMMEDIATE');
    };
    await expect(migrate(database(), target, { at })).rejects.toThrow(/^Another program has .* open/);
    other?.exec(`${THEIRS}; COMMIT`);
    other?.close();
    expect(state()).toEqual(withTheirs);
    expect(await migrate(database(), target)).toHaveLength(1);
  });

  it('nor a database that it makes where there was none', async () => {
    const target = await migrations(TABLE);
    const at = (reached: Step) => {
      if (reached === 'migrated') writes('CREATE TABLE theirs (id)');
    };
    await expect(migrate(database(), target, { at })).rejects.toThrow(/^Another program wrote to/);
    expect(query(database(), 'SELECT name FROM sqlite_schema')).toEqual([{ name: 'theirs' }]);
  });
});

describe('what an earlier Sourceline left when it was killed half-way', () => {
  const AUDIT = `CREATE TABLE "AuditEvent" ("sequence" INTEGER PRIMARY KEY AUTOINCREMENT, "at" DATETIME, "actorId" TEXT,
    "verb" TEXT, "subjectKind" TEXT, "subjectId" TEXT, "claimId" TEXT, "detail" TEXT, "prevHash" TEXT, "hash" TEXT);`;

  /** One more link of the chain. */
  function happens(verb: string): void {
    const db = new Database(fileOf(database()));
    const last = db
      .prepare<[], { hash: string }>('SELECT "hash" FROM "AuditEvent" ORDER BY "sequence" DESC')
      .get();
    const event = {
      at: '2026-01-01T00:00:00.000Z',
      actorId: null,
      verb,
      subjectKind: 'note',
      subjectId: '1',
      claimId: null,
      detail: '{}',
    };
    const prevHash = last?.hash ?? GENESIS;
    db.prepare(
      'INSERT INTO "AuditEvent" VALUES (NULL, @at, @actorId, @verb, @subjectKind, @subjectId, @claimId, @detail, @prevHash, @hash)',
    ).run({ ...event, prevHash, hash: auditHash(prevHash, event) });
    db.close();
  }

  /** Half of the second migration's statements, and the copy from before them. */
  async function halfDone(): Promise<{ target: string; kept: string }> {
    const target = await migrations(TABLE + AUDIT);
    await migrate(database(), target);
    query(database(), "INSERT INTO note (body) VALUES ('kept') RETURNING id");
    happens('note.written');
    const kept = `${fileOf(database())}.before-migration-4711`;
    const db = new Database(fileOf(database()));
    db.prepare('VACUUM INTO ?').run(kept);
    db.exec('ALTER TABLE note ADD COLUMN more TEXT');
    db.prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('half', '', '20260101000001_step')`,
    ).run();
    db.close();
    return { target: await migrations(TABLE + AUDIT, MORE), kept };
  }

  it('is put back by itself when nothing was written since, and said', async () => {
    const { target } = await halfDone();
    const said: string[] = [];
    expect(await migrate(database(), target, { say: (words) => said.push(words) })).toEqual([
      '20260101000001_step',
    ]);
    expect(said[0]).toMatch(
      /^The migration 20260101000001_step had stopped half-way in .*test\.db\. Nothing was written since, so the copy from before it is back in place\.$/,
    );
    expect(state().notes).toEqual(AFTER.notes);
    expect(await beside(database())).toEqual(['test.db']);
  });

  it('is left alone when something was written since, with words on what lies where', async () => {
    const { target, kept } = await halfDone();
    happens('note.changed');
    await expect(migrate(database(), target)).rejects.toThrow(
      new RegExp(
        `^The migration 20260101000001_step stopped half-way in .*\\. The copy is ${kept}\\. To go back to it, .* Nothing was changed\\.$`,
      ),
    );
    expect(query(database(), 'SELECT count(*) AS n FROM "AuditEvent"')).toEqual([{ n: 2 }]);
    expect(await beside(database())).toEqual(['test.db', 'test.db.before-migration-4711']);
  });

  it('is left alone when there is no copy', async () => {
    const { target, kept } = await halfDone();
    await rm(kept);
    await expect(migrate(database(), target)).rejects.toThrow(
      /no copy from before it lies beside: put back a copy/,
    );
  });
});

describe('a database that this code must not go on from', () => {
  it('a newer Sourceline’s: refused, naming both versions', async () => {
    const target = await atTheFirst();
    await migrate(database(), target);
    await rm(join(target, '20260101000001_step'), { recursive: true });
    await expect(migrate(database(), target)).rejects.toThrow(
      /was brought up to 20260101000001_step by a newer Sourceline, and this one knows migrations up to 20260101000000_step/,
    );
    expect(state()).toEqual(AFTER);
  });

  it('with the log of another state beside it: refused before SQLite applies it', async () => {
    const target = await atTheFirst();
    const file = fileOf(database());
    await copyFile(file, `${file}-older`);
    await migrate(database(), target);
    const db = new Database(file);
    db.pragma('user_version = 7');
    await copyFile(`${file}-wal`, `${file}-stale`);
    db.close();
    await copyFile(`${file}-older`, file);
    await copyFile(`${file}-stale`, `${file}-wal`);
    const before = await readFile(file);
    await expect(migrate(database(), target)).rejects.toThrow(/don't belong together/);
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it.each([
    ['at its end', -4096],
    ['at its beginning', 0],
  ])('broken %s: refused in a sentence', async (_, from) => {
    const target = await atTheFirst();
    const file = fileOf(database());
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xff, from < 0 ? bytes.length + from : from));
    await expect(migrate(database(), target)).rejects.toThrow(
      /^SQLite finds .*test\.db broken .*: put back a whole copy\.$/,
    );
  });
});
