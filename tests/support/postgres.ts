import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { dropDatabase, makeDatabase } from '@/scripts/setup/postgres-databases.mjs';
import { onPostgres } from '@/scripts/setup/scratch-postgres.mjs';

export { onPostgres };

/** The database that every file of tests gets a copy of: at the newest migration, and empty. */
const TEMPLATE = 'sourceline-template';

/** Makes it anew, before the tests. */
export async function makeTemplate(server: string): Promise<void> {
  await dropDatabase(server, TEMPLATE);
  await migrate(await makeDatabase(server, TEMPLATE));
}

/**
 * Gives this process an empty, migrated database of its own by setting DATABASE_URL. Call it before `lib/data` opens
 * its connections.
 * @returns deletes it
 */
export async function freshPostgres(): Promise<() => Promise<void>> {
  const name = `test-${randomUUID()}`;
  process.env.DATABASE_URL = await makeDatabase(inject('postgresUrl'), name, TEMPLATE);
  return async () => void (await dropDatabase(inject('postgresUrl'), name));
}

/** An empty database on the server of the tests, gone after the test, or whatever else `after` waits for. */
export async function aDatabase(
  after: (clear: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const name = `test-${randomUUID()}`;
  const url = await makeDatabase(inject('postgresUrl'), name);
  after(async () => void (await dropDatabase(inject('postgresUrl'), name)));
  return url;
}

/** The rows that a statement gives, over a connection of its own. */
export async function query<Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(sql, values)).rows);
}

/** Runs something on a connection that is closed afterwards, which frees whatever it holds. */
export async function connected<T>(url: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
