import type { Client } from 'pg';
import { USING, WRITING } from '@/lib/data/db/postgres-locks';
import { Unusable } from '@/lib/data/use';

/**
 * Takes a newsroom on PostgreSQL for this connection alone, until it ends. Throws `Unusable` while a server, a command or
 * a migration is at it.
 */
export async function holdPostgres(client: Client, place: string): Promise<void> {
  await waitForAll(client);
  const { rows } = await client.query<{ alone: boolean }>(
    `SELECT pg_try_advisory_lock(${USING}) AND pg_try_advisory_lock(${WRITING}) AS "alone"`,
  );
  if (rows[0]?.alone) return;
  throw new Unusable(
    `A server or a command of Sourceline runs on the newsroom in ${place}, and what it writes now would stay behind or be in the way: stop it first, on every machine. Nothing was copied.`,
  );
}

/** Lets a connection read all of a newsroom, however long that takes. */
export async function waitForAll(client: Client): Promise<void> {
  client.on('error', () => undefined);
  await client.query('SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0');
}
