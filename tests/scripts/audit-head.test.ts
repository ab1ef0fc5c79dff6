import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { GENESIS } from '@/lib/data/record/audit';
import { MIGRATIONS } from '@/scripts/migrations/folder';

const OURS = '20261129181033_audit_head';
const sqlOf = (name: string) => readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8');

/** A newsroom that still has to be migrated. */
let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  const all = readdirSync(MIGRATIONS)
    .filter((name) => /^\d/.test(name))
    .sort();
  for (const name of all.slice(0, all.indexOf(OURS))) db.exec(sqlOf(name));
});

const happens = (hash: string, prevHash: string) =>
  db
    .prepare(
      `INSERT INTO "AuditEvent" ("at", "verb", "subjectKind", "subjectId", "detail", "prevHash", "hash")
       VALUES ('2026-01-01', 'v', 'k', 's', '{}', ?, ?)`,
    )
    .run(prevHash, hash);

const head = () => db.prepare('SELECT * FROM "AuditHead"').all();

test('a log goes on where it ended', () => {
  happens('first', GENESIS);
  happens('second', 'first');
  db.exec(sqlOf(OURS));
  expect(head()).toEqual([{ id: 1, sequence: 2, hash: 'second' }]);
});

test('a log without an event begins', () => {
  db.exec(sqlOf(OURS));
  expect(head()).toEqual([{ id: 1, sequence: 0, hash: GENESIS }]);
});

test('what was torn off before is still missed', () => {
  happens('first', GENESIS);
  happens('second', 'first');
  db.exec('DROP TRIGGER "AuditEvent_kept"; DELETE FROM "AuditEvent" WHERE "sequence" = 2');
  db.exec(sqlOf(OURS));
  expect(head()).toEqual([{ id: 1, sequence: 2, hash: 'first' }]);
});
