import Database from 'better-sqlite3';
import { Client } from 'pg';
import { WRITING } from '@/lib/data/db/postgres-locks';
import type { Newsroom } from '../newsroom/prepare';

/** One connection's view of the turns in which a newsroom is written to, one write at a time over all processes. */
type Turns = {
  /** Whether a write has its turn at this moment. */
  taken(): Promise<boolean>;
  /** Makes the table that `take` stores in, once for all connections. */
  prepare(): Promise<void>;
  /** The least that a write can be: it waits for its turn, stores a row, and is on the disk when this ends. */
  take(): Promise<void>;
  close(): Promise<void>;
};

/** Where bare turns store their rows. Nothing of Sourceline's knows it. */
const TABLE = 'CREATE TABLE "BenchTurn" ("at" TEXT NOT NULL)';
const STORE = `INSERT INTO "BenchTurn" VALUES ('now')`;

/** Turns of this newsroom, as another program meets them. */
export const turnsOf = ({ database, url }: Newsroom): Promise<Turns> =>
  database === 'postgres' ? postgresTurns(url) : sqliteTurns(url.replace(/^file:/, ''));

async function sqliteTurns(file: string): Promise<Turns> {
  const db = new Database(file, { timeout: 0 });
  db.pragma('synchronous = FULL');
  return {
    async taken() {
      try {
        db.exec('BEGIN IMMEDIATE; ROLLBACK');
        return false;
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
        throw error;
      }
    },
    async prepare() {
      db.exec(TABLE);
    },
    async take() {
      db.exec(`BEGIN IMMEDIATE; ${STORE}; COMMIT`);
    },
    async close() {
      db.close();
    },
  };
}

async function postgresTurns(url: string): Promise<Turns> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    async taken() {
      const { rows } = await client.query<{ free: boolean }>(
        `SELECT pg_try_advisory_xact_lock(${WRITING}) AS "free"`,
      );
      return rows[0]?.free === false;
    },
    async prepare() {
      await client.query(TABLE);
    },
    async take() {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(${WRITING})`);
      await client.query(STORE);
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}
