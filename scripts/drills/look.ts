import Database from 'better-sqlite3';
import { Client, type CustomTypesConfig, types } from 'pg';
import { isPostgres } from '@/lib/config/database';
import { databaseFile } from '@/lib/config/env';

/** Somebody who looks into a newsroom beside its servers, whichever database it is in. */
export type Look = {
  /** The rows of a query that both databases understand. It names its values `$1`, `$2`. */
  rows<Row extends object>(sql: string, ...values: (string | number)[]): Promise<Row[]>;
  /** What the database itself finds wrong in its pages, one sentence each. */
  ownFaults(): Promise<string[]>;
  /** The column of a search that holds `SearchEntry.id`. */
  readonly entry: 'rowid' | 'row';
  close(): Promise<void>;
};

/** Looks into the newsroom of a DATABASE_URL. */
export async function looking<T>(url: string, run: (look: Look) => Promise<T>): Promise<T> {
  const look = isPostgres(url) ? await intoPostgres(url) : intoFile(databaseFile(url));
  try {
    return await run(look);
  } finally {
    await look.close();
  }
}

function intoFile(file: string): Look {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  const column = (sql: string): unknown[] => db.prepare(sql).pluck().all();
  return {
    rows: async <Row>(sql: string, ...values: unknown[]) =>
      db.prepare(sql).all(Object.fromEntries(values.map((value, at) => [at + 1, value]))) as Row[],
    ownFaults: async () => [
      ...column('PRAGMA integrity_check').flatMap((found) => (found === 'ok' ? [] : [`SQLite: ${found}`])),
      ...column('PRAGMA foreign_key_check').map((table) => `${table} has a row that points nowhere`),
    ],
    entry: 'rowid',
    close: async () => void db.close(),
  };
}

async function intoPostgres(url: string): Promise<Look> {
  const client = new Client({ connectionString: url, application_name: 'a drill', types: asOnSqlite });
  client.on('error', () => undefined);
  await client.connect();
  return {
    rows: async <Row>(sql: string, ...values: unknown[]) => (await client.query(sql, values)).rows as Row[],
    ownFaults: () => checkedByPostgres(client),
    entry: 'row',
    close: () => client.end(),
  };
}

/** Instants are text that tells its zone, counts are numbers. */
const told: Record<number, (text: string) => unknown> = {
  [types.builtins.TIMESTAMP]: (text) => `${text.replace(' ', 'T')}Z`,
  [types.builtins.INT8]: Number,
};

const asOnSqlite = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    told[type] ?? types.getTypeParser(type, format),
} as CustomTypesConfig;

/** By PostgreSQL's own `amcheck`, where this server has it and whoever asks may use it. */
async function checkedByPostgres(client: Client): Promise<string[]> {
  const { rowCount: may } = await client.query(
    `SELECT 1 FROM pg_available_extensions, pg_roles
     WHERE "name" = 'amcheck' AND "rolname" = current_user AND "rolsuper"`,
  );
  if (!may) return [];
  await client.query('CREATE EXTENSION IF NOT EXISTS amcheck');
  const { rows } = await client.query<{ fault: string }>(
    `SELECT format('PostgreSQL: %s, block %s: %s', c."relname", f."blkno", f."msg") AS "fault"
     FROM pg_class c, verify_heapam(c."oid") f
     WHERE c."relkind" = 'r' AND c."relnamespace" = current_schema()::regnamespace`,
  );
  return [...rows.map(({ fault }) => fault), ...(await treeFaults(client))];
}

/** Whether every index of trees has every row of its table; the first fault ends the check. */
const treeFaults = (client: Client): Promise<string[]> =>
  client
    .query(
      `SELECT bt_index_check(c."oid", TRUE) FROM pg_class c JOIN pg_am m ON m."oid" = c."relam"
       WHERE m."amname" = 'btree' AND c."relkind" = 'i' AND c."relnamespace" = current_schema()::regnamespace`,
    )
    .then(
      () => [],
      (error: unknown) => [`PostgreSQL: ${error instanceof Error ? error.message : String(error)}`],
    );
