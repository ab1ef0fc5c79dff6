import Database from 'better-sqlite3';
import { connected, onPostgres } from './postgres';
import { notingPostgres } from './queries-postgres';

/** How many statements `run` asks. */
export const queriesOf = async (run: () => Promise<unknown>): Promise<number> =>
  (await readsOf(run)).reads.length;

/** One query that was asked, and how many rows it was answered with. */
export type Read = { sql: string; rows: number };

/** Every statement of the driver, prepared by whichever client, is asked through these three. */
const statement: Database.Statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'));

/**
 * What `run` answers, and every query with the number of its rows: in the order in which they were asked, or in one that is
 * the same each time where several are asked at once over several connections.
 */
export async function readsOf<T>(run: () => Promise<T>): Promise<{ value: T; reads: Read[] }> {
  const reads: Read[] = [];
  const value = await noting((read) => reads.push(read), run);
  // SQLite's count of writes goes up by one each time.
  for (const read of reads) read.sql = read.sql.replace(/^(PRAGMA user_version) = \d+$/, '$1 = …');
  const inOrder = (a: Read, b: Read) => (a.sql === b.sql ? a.rows - b.rows : a.sql < b.sql ? -1 : 1);
  return { value, reads: onPostgres ? reads.sort(inOrder) : reads };
}

/** The plan of each of the queries that `run` asks, one line each. */
export async function plansOf(run: () => Promise<unknown>): Promise<string[]> {
  const { reads } = await readsOf(run);
  return Promise.all(reads.map(({ sql }) => (onPostgres ? postgresPlan(sql) : sqlitePlan(sql))));
}

/** What a plan says that follows no index, or sorts. */
export const COSTLY = onPostgres ? /Seq Scan|Sort/ : /SCAN(?! \w+ USING INDEX)|TEMP B-TREE/;

function sqlitePlan(sql: string): string {
  const db = new Database((process.env.DATABASE_URL ?? '').replace(/^file:/, ''), { readonly: true });
  try {
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const steps = plan.all(...Array(sql.split('?').length - 1).fill(null));
    return steps.map(({ detail }) => detail).join('; ');
  } finally {
    db.close();
  }
}

/** Whatever the values are, and as if a table were long: of a short one PostgreSQL reads every row and sorts them. */
const postgresPlan = (sql: string): Promise<string> =>
  connected(String(process.env.DATABASE_URL), async (client) => {
    const parameters = new Set(sql.match(/\$\d+/g)).size;
    await client.query(
      'SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off',
    );
    await client.query(`PREPARE asked AS ${sql}`);
    const values = parameters > 0 ? `(${Array(parameters).fill('NULL').join()})` : '';
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN EXECUTE asked${values}`);
    return rows.map((step) => step['QUERY PLAN']).join('; ');
  });

/** What `run` answers when something happens right after the first `times` of its queries that read a table. */
export function interrupted<T>(
  table: string,
  happens: () => unknown,
  run: () => Promise<T>,
  times = 1,
): Promise<T> {
  let left = times;
  const reads = onPostgres ? `FROM "public"."${table}"` : `FROM \`main\`.\`${table}\``;
  const note = ({ sql }: Read) => {
    if (left === 0 || !sql.includes(reads)) return undefined;
    left -= 1;
    return happens();
  };
  return noting(note, run);
}

const noting = onPostgres ? notingPostgres : notingSqlite;

async function notingSqlite<T>(note: (read: Read) => unknown, run: () => Promise<T>): Promise<T> {
  const { all, get, run: change } = statement;
  statement.all = function (this: Database.Statement, ...params: unknown[]) {
    const rows = all.apply(this, params);
    note({ sql: this.source, rows: rows.length });
    return rows;
  };
  statement.get = function (this: Database.Statement, ...params: unknown[]) {
    const row = get.apply(this, params);
    note({ sql: this.source, rows: row === undefined ? 0 : 1 });
    return row;
  };
  statement.run = function (this: Database.Statement, ...params: unknown[]) {
    note({ sql: this.source, rows: 0 });
    return change.apply(this, params);
  };
  try {
    return await run();
  } finally {
    Object.assign(statement, { all, get, run: change });
  }
}
