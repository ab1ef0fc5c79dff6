import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError } from 'pg';
import { shownAddress } from '@/lib/config/database';
import { postgresHistory } from '@/lib/data/db/postgres-history';
import { LOCK_NOT_AVAILABLE, USING, WRITING } from '@/lib/data/db/postgres-locks';
import { unreachable } from '@/lib/data/db/postgres-opening';
import { hasPostgresSearchForm, renewPostgresSearch } from '@/lib/data/db/postgres-search-form';
import { tooNew } from '@/lib/data/history';
import { postgresTailFault } from '@/lib/data/record/postgres-tail';
import { brokenTail } from '@/lib/data/record/serving';
import { Unusable } from '@/lib/data/use';
import { COPIES, type Copying, dump } from './dump';
import { NO_FILTERS } from './engine';
import { Session, withPostgresEngine } from './engine-postgres';
import { pendingMigrations, reason } from './pending';
import { grantRights, servingRoles } from './rights';

/** How long a migration waits for whoever writes, or migrates as well; then for whoever has a table open with a program of their own. */
const WAIT = { turn: '5min', table: '10s' };

export type Choices = {
  /** Gets a sentence for a person. */
  say?: (words: string) => void;
  /** The role that is to serve the newsroom, where that isn't the owner of its tables. */
  serveAs?: string;
  /** Where copies from before a migration go. */
  copies?: string;
  now?: Date;
};

/**
 * Brings a newsroom on PostgreSQL up to the newest migration and its search to the form of this code, in one transaction:
 * whatever fails or is killed leaves it as it was. Of several who start at once one migrates, the others wait and find it
 * done. Throws `Unusable` while anybody uses a newsroom that has to change, and where a newer Sourceline was there.
 * @returns the names of the migrations applied now
 */
export async function migratePostgres(
  url: string,
  list: MigrationList,
  choices: Choices = {},
): Promise<string[]> {
  const session = new Session(url);
  try {
    // Where the server can: it ends what it does for a client that is gone, also within a statement.
    await session.query(`SET client_connection_check_interval = '2s'`).catch(() => undefined);
    await session.query('BEGIN').catch(unreachable(url));
    await takeTurn(session, url);
    const applied = await migrateAlone(session, url, list, choices);
    await session.query('COMMIT');
    return applied;
  } finally {
    // Ends the connection, and with it a transaction that wasn't committed.
    await session.end();
  }
}

async function takeTurn(session: Session, url: string): Promise<void> {
  await session.query(`SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0;
    SET LOCAL lock_timeout = '${WAIT.turn}'`);
  try {
    await session.query(`SELECT pg_advisory_xact_lock(${WRITING})`);
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new Unusable(
      `Somebody has been writing to the newsroom in ${shownAddress(url)}, or migrating it, for five minutes: end it and start again. Nothing was changed.`,
    );
  }
  await session.query(`SET LOCAL lock_timeout = '${WAIT.table}'`);
}

async function migrateAlone(
  session: Session,
  url: string,
  migrationsList: MigrationList,
  { say = () => undefined, serveAs, copies = COPIES, now = new Date() }: Choices,
): Promise<string[]> {
  const history = await postgresHistory(session);
  const newer = tooNew(
    shownAddress(url),
    history,
    migrationsList.migrationDirectories.map(({ path }) => path),
  );
  if (newer) throw new Unusable(newer);
  const fault = await postgresTailFault(session);
  if (fault) throw brokenTail(shownAddress(url), fault);
  const engine: Parameters<typeof pendingMigrations>[2] = (run) => withPostgresEngine(session, run);
  const pending = await pendingMigrations(history, migrationsList, engine);
  const due = pending.length > 0 || !(await hasPostgresSearchForm(session));
  if (due) {
    await requireNobody(session, url);
    if (history.applied.length > 0) {
      await requireOwner(session, url);
      say(await copied(session, { url, into: copies, now }));
    }
    await changed(async () => {
      await engine((it) => it.applyMigrations({ migrationsList, filters: NO_FILTERS }));
      if (!(await hasPostgresSearchForm(session))) await renewPostgresSearch(session);
    });
  }
  const roles = serveAs ? [serveAs] : due ? await servingRoles(session) : [];
  for (const role of roles) await grantRights(session, role);
  return pending;
}

/** Throws `Unusable` while a process has the newsroom open: it knows nothing of what it would become. */
async function requireNobody(session: Session, url: string): Promise<void> {
  const { rows } = await session.query<{ alone: boolean }>(
    `SELECT pg_try_advisory_xact_lock(${USING}) AS "alone"`,
  );
  if (rows[0]?.alone) return;
  throw new Unusable(
    `A server or a command of Sourceline runs on the newsroom in ${shownAddress(url)}, and would go on writing to what is changed: stop it first, on every machine. Nothing was changed.`,
  );
}

/** Throws `Unusable` for a role that serves the newsroom and may not change its tables. */
async function requireOwner(session: Session, url: string): Promise<void> {
  const { rows } = await session.query<{ role: string; owner: string; owns: boolean }>(
    `SELECT current_user AS "role", "tableowner" AS "owner", pg_has_role("tableowner", 'USAGE') AS "owns"
     FROM pg_tables WHERE "schemaname" = current_schema() AND "tablename" = '_prisma_migrations'`,
  );
  const [found] = rows;
  if (!found || found.owns) return;
  throw new Unusable(
    `The newsroom in ${shownAddress(url)} has to be migrated, and ${found.role} may not change its tables: run npm run migrate -- --serve-as ${found.role} once with the DATABASE_URL of ${found.owner}, who owns them. Nothing was changed.`,
  );
}

async function copied(session: Session, copying: Omit<Copying, 'version'>): Promise<string> {
  const { rows } = await session.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS "version"`,
  );
  const file = await dump({ ...copying, version: Number(rows[0]?.version) });
  return file
    ? `A copy from before the migration is in ${file}.`
    : 'No copy was made from before the migration: this machine has no pg_dump, or one that is older than the server.';
}

async function changed(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    throw new Error(`A migration failed; the database is as it was before: ${reason(error)}`);
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE;
