import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '@/scripts/migrations/folder';

const OURS = '20261129154800_as_printed';
const sqlOf = (name: string) => readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8');

test('an article keeps the date that it was shown with, in whatever form it was stored', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = OFF');
  const all = readdirSync(MIGRATIONS)
    .filter((name) => /^\d/.test(name))
    .sort();
  for (const name of all.slice(0, all.indexOf(OURS))) db.exec(sqlOf(name));
  const add = db.prepare(
    `INSERT INTO "Article" ("id", "slug", "title", "outletId", "publishedAt", "language", "direction", "display", "createdById", "createdAt")
     VALUES (@id, @id, 't', 'o', @at, 'en', 'ltr', 'FULL', 'p', '2026-11-01T00:00:00.000+00:00')`,
  );
  const given: [string, string | null, string | null][] = [
    ['day', '2024-12-05T00:00:00.000+00:00', '2024-12-05'],
    ['minute', '2024-12-05T09:30:00.000+00:00', '2024-12-05T09:30'],
    ['second', '2024-12-05T00:00:20.000Z', '2024-12-05T00:00'],
    ['none', null, null],
  ];
  for (const [id, at] of given) add.run({ id, at });
  db.exec(sqlOf(OURS));
  const kept = db.prepare('SELECT "id", "publishedAt" FROM "Article" ORDER BY rowid').all();
  expect(kept).toEqual(given.map(([id, , publishedAt]) => ({ id, publishedAt })));
});
