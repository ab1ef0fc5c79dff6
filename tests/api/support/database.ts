import Database from 'better-sqlite3';
import { inject } from 'vitest';
import { isPostgres } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';
import { connected } from '../../support/postgres';

const url = inject('databaseUrl');

/** Whether the server of these tests keeps its newsroom on PostgreSQL. */
export const onPostgres = isPostgres(url);

/** Changes the newsroom beside its server, as nobody should. */
export async function change(sql: string): Promise<void> {
  if (onPostgres) return connected(url, async (client) => void (await client.query(sql)));
  const db = new Database(databaseFile(url), { fileMustExist: true });
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** Turns everybody away from the newsroom's database on PostgreSQL while `run` does something. */
export async function closed(run: () => Promise<void>): Promise<void> {
  const [name, server] = [decodeURIComponent(new URL(url).pathname.slice(1)), new URL(url)];
  server.pathname = '/postgres';
  await connected(server.href, async (client) => {
    const allow = (whether: boolean) =>
      client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} ALLOW_CONNECTIONS ${whether}`);
    await allow(false);
    try {
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await run();
    } finally {
      await allow(true);
    }
  });
}
