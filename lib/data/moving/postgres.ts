import type { CustomTypesConfig } from 'pg';
import type { Asking } from '@/lib/data/db/postgres-history';
import { renewPostgresSearch } from '@/lib/data/db/postgres-search-form';
import { AT_A_TIME, heldIn, inOrder, named, type Readable, type Writable } from './newsroom';
import type { Table } from './tables';
import { asJson, type Row, told } from './values';

/** A newsroom on PostgreSQL, in the transaction that is open. */
export const postgresReadable = (asking: Asking, place: string): Readable => ({
  place,
  rows: (table) => rowsOf(asking, table),
});

/**
 * The same to be filled, by whoever owns its tables. Rows may come before those that they name: the transaction asks for
 * them when it is finished.
 */
export async function postgresWritable(asking: Asking, place: string): Promise<Writable> {
  await deferForeignKeys(asking, 'DEFERRABLE INITIALLY DEFERRED');
  await asking.query(APPEND);
  return {
    ...postgresReadable(asking, place),
    async put(table, rows) {
      const from = `json_populate_recordset(NULL::"${table.name}", $1)`;
      await asking.query(
        `INSERT INTO "${table.name}" (${named(table)}) SELECT ${named(table)} FROM ${from}`,
        sent(table, rows),
      );
    },
    async append(table, events) {
      await asking.query('SELECT pg_temp.append($1)', sent(table, events));
    },
    async finish() {
      await renewPostgresSearch(asking);
      await goOn(asking);
      await asking.query('SET CONSTRAINTS ALL IMMEDIATE');
      await deferForeignKeys(asking, 'NOT DEFERRABLE');
    },
  };
}

/** Events one after the other, as the log's triggers want them, and in one request. Gone with the connection. */
const APPEND = `
  CREATE FUNCTION pg_temp.append(events json) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE event "AuditEvent";
  BEGIN
    FOR event IN SELECT * FROM json_populate_recordset(NULL::"AuditEvent", events) ORDER BY "sequence" LOOP
      INSERT INTO "AuditEvent" SELECT event.*;
      UPDATE "AuditHead" SET "sequence" = event."sequence", "hash" = event."hash";
    END LOOP;
  END $$`;

const sent = (table: Table, rows: readonly Row[]): [string] => [
  JSON.stringify(rows.map((row) => asJson(table, row))),
];

async function* rowsOf(asking: Asking, table: Table): AsyncGenerator<Row[]> {
  await asking.query(
    `DECLARE moved NO SCROLL CURSOR FOR SELECT ${named(table)} FROM "${table.name}" ${inOrder(table)}`,
  );
  for (;;) {
    const { rows } = await asking.query({ text: `FETCH ${AT_A_TIME} FROM moved`, types: asTexts });
    if (rows.length === 0) break;
    yield rows.map((row) => told('postgresql', table, row));
  }
  await asking.query('CLOSE moved');
}

const asTexts = { getTypeParser: () => String } as unknown as CustomTypesConfig;

/** Says of every foreign key when it is asked. Only who owns the tables may. */
async function deferForeignKeys(asking: Asking, when: string): Promise<void> {
  const { rows } = await asking.query<{ sql: string }>(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', "conrelid"::regclass, "conname") AS "sql"
     FROM pg_constraint WHERE "contype" = 'f' AND "connamespace" = current_schema()::regnamespace ORDER BY "conname"`,
  );
  for (const { sql } of rows) await asking.query(`${sql} ${when}`);
}

/** The numbers that the database gives go on behind those that are there. */
async function goOn(asking: Asking): Promise<void> {
  const { rows } = await asking.query<{ table: string; column: string }>(
    `SELECT "table_name" AS "table", "column_name" AS "column" FROM information_schema.columns
     WHERE "table_schema" = current_schema() AND "column_default" LIKE 'nextval(%'`,
  );
  for (const { table, column } of rows)
    await asking.query(
      `SELECT setval(pg_get_serial_sequence('"${table}"', '${column}'), max("${column}")) FROM "${table}"`,
    );
}

/** What a database holds besides what is in every newsroom from its start. */
export async function heldInPostgres(asking: Asking): Promise<string | undefined> {
  const { rows: tables } = await asking.query<{ table: string }>(
    `SELECT "tablename" AS "table" FROM pg_tables WHERE "schemaname" = current_schema() ORDER BY "tablename"`,
  );
  const counts: { table: string; count: number }[] = [];
  for (const { table } of tables) {
    const { rows } = await asking.query<{ count: string }>(`SELECT count(*) AS "count" FROM "${table}"`);
    counts.push({ table, count: Number(rows[0]?.count) });
  }
  return heldIn(counts);
}
