import { Client } from 'pg';
import { postgresDialect } from '@/lib/data/db/postgres-dialect';
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
    const indexes = await dropSearchIndexes(client);
    await put(client, copies(patterns, size));
    await client.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    for (const index of indexes) await client.query(index);
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

/** Takes away what the searches are found by, and tells how to make it: over all rows at once that takes a tenth of the time. */
async function dropSearchIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT "indexname" AS "name", "indexdef" AS "made" FROM pg_indexes
     WHERE "schemaname" = current_schema() AND "indexdef" LIKE '%USING gin%' ORDER BY "indexname"`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return rows.map(({ made }) => made);
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
