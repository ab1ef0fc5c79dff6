import { setTimeout as pause } from 'node:timers/promises';
import { type CustomTypesConfig, Pool, type PoolConfig, types } from 'pg';
import { isLost } from '@/lib/config/database-lost';
import { Prisma } from '@/lib/data/generated/client';
import { databaseCode } from '@/lib/data/write-lock';
import type { Driver, Tx } from './driver';
import { clientOn } from './postgres-client';
import { postgresDialect } from './postgres-dialect';
import { LOCK_NOT_AVAILABLE, WRITING } from './postgres-locks';
import { PAUSE, readAgain } from './postgres-lost';
import { nameOf } from './postgres-names';
import { openPostgres } from './postgres-opening';

/**
 * Connections of one process. Those who write wait for each other, so a few are enough, and they are kept apart: who waits
 * to write keeps nobody from reading.
 */
const CONNECTIONS = { reading: 10, writing: 4 };

/** A newsroom in a database of PostgreSQL's (`postgresql://…`), which any number of processes have open. */
export function postgres(url: string): Driver {
  const presence = openPostgres(url, end);
  // Who asks is told; until then nobody may have.
  presence.catch(() => undefined);
  const pool = (max: number) => poolOf({ connectionString: url, max, application_name: 'sourceline' });
  const [reading, writing] = [pool(CONNECTIONS.reading), pool(CONNECTIONS.writing)];
  const reader = clientOn(reading, presence, { reads: true });
  const writer = clientOn(writing, presence);
  const ask = async <Row>(query: Prisma.Sql) =>
    (await readAgain(() => reading.query(asStored(query)))).rows as Row[];
  return {
    dialect: postgresDialect,
    writer,
    reader,
    durable: presence,
    async rows<Row>(query: Prisma.Sql) {
      await presence;
      return ask<Row>(query);
    },
    rowsIn: <Row>(tx: Tx, query: Prisma.Sql) => tx.$queryRaw<Row[]>(query),
    async lock(tx, until) {
      const transaction = await lock(tx, until);
      return transaction ? (event) => committed({ transaction, event }, ask) : undefined;
    },
    lost: isLost,
    async close() {
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
      await Promise.all([reading.end(), writing.end()]);
      await (await presence.catch(() => undefined))?.close();
    },
  };
}

/** Another Sourceline's newsroom by now. */
function end(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function poolOf(config: PoolConfig): Pool {
  const pool = new Pool(config);
  // A connection that is lost while nobody uses it: the next one is made anew.
  pool.on('error', () => undefined);
  return pool;
}

/** PostgreSQL's numbers for types, and how their values are told as SQLite tells them. */
const told: Record<number, (text: string) => unknown> = {
  [types.builtins.BOOL]: (text) => (text === 't' ? 1 : 0),
  [types.builtins.INT8]: Number,
  [types.builtins.NUMERIC]: Number,
  [types.builtins.TIMESTAMP]: instant,
};

const parsers = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    told[type] ?? types.getTypeParser(type, format),
} as CustomTypesConfig;

const asStored = ({ text, values }: Prisma.Sql) => ({ name: nameOf(text), text, values, types: parsers });

/** `2026-11-29 18:04:05.12` as `2026-11-29T18:04:05.120+00:00`. */
function instant(text: string): string {
  const [seconds = '', part = ''] = text.replace(' ', 'T').split('.');
  return `${seconds}.${part.padEnd(3, '0')}+00:00`;
}

/**
 * The first statement of a transaction, whose later ones then see all that others committed before. A commit waits for the
 * disk also where the server is set up otherwise.
 * @returns the transaction's number; nothing when its turn had not come by then
 */
async function lock(tx: Tx, until: number): Promise<string | undefined> {
  const patience = Math.max(1, Math.round(until - performance.now()));
  try {
    const [row] = await tx.$queryRaw<{ transaction: string }[]>`SELECT
      set_config('lock_timeout', ${String(patience)}, TRUE),
      CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', TRUE) END,
      pg_advisory_xact_lock(${Prisma.raw(WRITING)})::text,
      pg_current_xact_id()::text AS "transaction"`;
    if (!row) throw new Error('PostgreSQL gave a transaction no number.');
    return row.transaction;
  } catch (error) {
    if (databaseCode(error) === LOCK_NOT_AVAILABLE) return undefined;
    throw error;
  }
}

/**
 * Whether a transaction whose connection was lost had been committed: whether its event is stored, once its server no longer
 * works on it. Its number alone doesn't tell: after a crash PostgreSQL gives the numbers of what never reached the disk anew,
 * and then says of another transaction that it was committed.
 */
async function committed(
  { transaction, event }: { transaction: string; event: string },
  ask: (query: Prisma.Sql) => Promise<unknown[]>,
): Promise<boolean> {
  const atWork = Prisma.sql`SELECT 1 FROM pg_locks
    WHERE "locktype" = 'transactionid' AND "transactionid" = ${transaction}::xid8::xid`;
  while ((await ask(atWork)).length > 0) await pause(PAUSE);
  // In a statement of its own: this one sees all that was committed until the other was asked.
  return (await ask(Prisma.sql`SELECT 1 FROM "AuditEvent" WHERE "hash" = ${event}`)).length > 0;
}
