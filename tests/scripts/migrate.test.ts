import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { handMade, pendingChange } from '@/scripts/migrations/change';
import { SCHEMA } from '@/scripts/migrations/folder';

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
