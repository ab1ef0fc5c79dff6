import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { dropDatabase, makeDatabase } from '@/scripts/setup/postgres-databases.mjs';

/** An empty database on the server of the tests, gone after the test, or whatever else `after` waits for. */
export async function aDatabase(after: (clear: () => Promise<void>) => void = onTestFinished): Promise<string> {
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
