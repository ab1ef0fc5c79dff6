import { Client } from 'pg';
import { postgresDialect } from '@/lib/data/db/postgres-dialect';
import { fillingSearches } from '@/lib/data/db/postgres-search-form';
import { type Copy, copies, type Size } from './copies';
import { COPIED, type Copied, type Demo, patternsIn, type Row } from './patterns';

/** Rows that are sent together. */
const AT_A_TIME = 2000;

/** Fills a demo newsroom on PostgreSQL to this size, straight into the tables, as whoever owns them. */
export async function fillPostgres(url: string, size: Size): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const patterns = patternsIn(await demoOf(client));
    await client.query('BEGIN');
    await client.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    await fillingSearches(client, () => put(client, copies(patterns, size)));
    // The database numbers what comes later behind what is there.
    await client.query(
      `SELECT setval(pg_get_serial_sequence('"SearchEntry"', 'id'), max("id")) FROM "SearchEntry"`,
    );
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

async function demoOf(client: Client): Promise<Demo> {
  const demo = new Map<Copied, Row[]>();
  for (const table of COPIED) {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_json(t) AS "row" FROM "${table}" t`);
    demo.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return demo;
}

/** Keeps rows until there are many, and sends them table by table, in the order in which the tables first came. */
async function put(client: Client, all: Iterable<Copy>): Promise<void> {
  const kept = new Map<string, Row[]>();
  let count = 0;
  const send = async () => {
    for (const [table, rows] of kept) await insert(client, table, rows);
    for (const rows of kept.values()) rows.length = 0;
    count = 0;
  };
  for (const copy of all) {
    if ('search' in copy) {
      const { text, values } = postgresDialect.putWords(copy.search, copy.row, copy.texts);
      await client.query({ name: copy.search, text, values });
      continue;
    }
    const rows = kept.get(copy.table) ?? [];
    rows.push(copy.row);
    kept.set(copy.table, rows);
    count += 1;
    if (count >= AT_A_TIME) await send();
  }
  await send();
}

async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const name = `insert ${table}`;
  const text = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`;
  await client.query({ name, text, values: [JSON.stringify(rows)] });
}
