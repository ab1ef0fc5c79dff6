import Database from 'better-sqlite3';
import { postgresDialect } from '@/lib/data/db/postgres-dialect';
import { connected, onPostgres } from './postgres';

const FIRST = 1_000_000;

/** Rows that only the index of publications knows: words that stand in a large newsroom, without the newsroom. */
export async function fillIndex(rows: number, body: (n: number) => string): Promise<void> {
  const url = String(process.env.DATABASE_URL);
  const all = Array.from({ length: rows }, (_, n) => ({ row: FIRST + n, words: body(n) }));
  if (onPostgres) {
    await connected(url, async (client) => {
      await client.query('BEGIN');
      for (const { row, words } of all) {
        const { text, values } = postgresDialect.putWords('PublicationSearch', row, ['', words]);
        await client.query({ name: 'fill', text, values });
      }
      await client.query('COMMIT; ANALYZE "PublicationSearch"');
    });
    return;
  }
  const db = new Database(url.replace(/^file:/, ''));
  const insert = db.prepare(
    'INSERT INTO "PublicationSearch" ("rowid", "statement", "body") VALUES (?, ?, ?)',
  );
  db.transaction(() => {
    for (const { row, words } of all) insert.run(row, '', words);
  })();
  db.close();
}
