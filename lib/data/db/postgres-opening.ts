import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { shownAddress } from '@/lib/config/database';
import { migrationsOf, unservable } from '@/lib/data/history';
import { Unusable } from '@/lib/data/use';
import { type Asking, postgresHistory } from './postgres-history';
import { LOCK_NOT_AVAILABLE, USING } from './postgres-locks';
import { hasPostgresSearchForm } from './postgres-search-form';

/** How long somebody waits for a migration that is at work, in milliseconds: a migration of ours ends in less. */
const PATIENCE = 60_000;

/** Between two attempts to reach a server that can't be reached any more, in milliseconds. */
const PAUSE = 1000;

/** Tells the database that this process has the newsroom open, so that no migration changes it, until it is closed. */
export type Presence = { close(): Promise<void> };

/**
 * Opens a newsroom on PostgreSQL for this process, beside any number of others: a shared lock on a connection of its own.
 * Where that connection is lost it is made again, and a process whose newsroom was migrated meanwhile is ended, by `lost`.
 * Throws `Unusable` where the newsroom must not be opened: a migration is at work, or it isn't at the migrations and the
 * form of search that this code knows.
 */
export async function openPostgres(url: string, lost: (error: unknown) => void): Promise<Presence> {
  let [client, closed] = [await present(url).catch(unreachable(url)), false];
  const keep = () => {
    client.once('end', async () => {
      while (!closed) {
        try {
          client = await present(url);
          return closed ? await client.end() : keep();
        } catch (error) {
          if (error instanceof Unusable) return lost(error);
          await pause(PAUSE, undefined, { ref: false });
        }
      }
    });
  };
  keep();
  return {
    close: async () => {
      closed = true;
      await client.end();
    },
  };
}

/** Asks something over a connection that is closed afterwards. */
export async function askedOnce<T>(url: string, ask: (asking: Asking) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Turns what a connection says that is refused into words for whoever starts a command, who gave the address as `given`. */
export const unreachable =
  (url: string, given = 'DATABASE_URL') =>
  (error: unknown): never => {
    if (error instanceof Unusable || !(error instanceof Error)) throw error;
    const said = 'code' in error ? `${error.message || error.code}` : error.message;
    throw new Unusable(
      `The newsroom in ${shownAddress(url)} can't be opened (${said}): see that the server runs, and that ${given} is right.`,
    );
  };

async function present(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'sourceline', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireNoMigration(client, url);
    const problem = (await unusable(client, url)) ?? (await careless(client, url));
    if (problem) throw new Unusable(problem);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/**
 * Tells the database over this connection, until it ends, that somebody has the newsroom open. Throws `Unusable` while a
 * migration is at work, after a minute.
 */
export async function requireNoMigration(client: Client, url: string): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${PATIENCE}; SELECT pg_advisory_lock_shared(${USING})`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE)) throw error;
    throw new Unusable(
      `A migration is at work on the newsroom in ${shownAddress(url)}: wait until it has ended.`,
    );
  }
}

async function unusable(asking: Asking, url: string): Promise<string | undefined> {
  const history = await postgresHistory(asking);
  const behind = unservable(shownAddress(url), history, migrationsOf('postgresql'));
  if (behind || (await hasPostgresSearchForm(asking))) return behind;
  return `The search of the newsroom in ${shownAddress(url)} is of another form than this Sourceline's: run npm run migrate.`;
}

/** Why what Sourceline promises wouldn't hold on a server of these settings; nothing where it would. */
async function careless(asking: Asking, url: string): Promise<string | undefined> {
  const { rows } = await asking.query<{ isolation: string; encoding: string }>(
    `SELECT current_setting('transaction_isolation') AS "isolation", current_setting('server_encoding') AS "encoding"`,
  );
  const [settings] = rows;
  if (settings?.encoding !== 'UTF8')
    return `The database in ${shownAddress(url)} is kept in ${settings?.encoding}: make one with ENCODING 'UTF8'.`;
  if (settings.isolation !== 'read committed')
    return `The database in ${shownAddress(url)} begins transactions as "${settings.isolation}", which see what was there before their turn: set default_transaction_isolation to "read committed".`;
  return undefined;
}
