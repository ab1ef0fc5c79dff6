// @ts-check
import pg from 'pg';

/**
 * Makes a database on a server, empty or as a copy of another one that nobody has open.
 * @param {string} server the address of another database there
 * @param {string} name
 * @param {string} [template]
 * @returns {Promise<string>} its address
 */
export async function makeDatabase(server, name, template) {
  const copy = template ? ` TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY wal_log` : '';
  await ask(server, `CREATE DATABASE ${pg.escapeIdentifier(name)}${copy}`);
  const address = new URL(server);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

/** Deletes a database, whoever has it open. @param {string} server @param {string} name */
export const dropDatabase = (server, name) =>
  ask(server, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);

/** Whether a server has a database of this name. @param {string} server @param {string} name */
export const hasDatabase = async (server, name) =>
  (await ask(server, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1;

/**
 * Makes each sequence of a database write down the next number that it gives. PostgreSQL writes down every 32nd, and a copy
 * by `wal_log` takes that count along without what was written: killed before its first checkpoint, it gave numbers twice.
 * @param {string} database
 */
export const logNextNumbers = (database) =>
  ask(
    database,
    `SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, last_value)
     FROM pg_sequences WHERE last_value IS NOT NULL`,
  );

/** @param {string} server @param {string} sql @param {unknown[]} [values] */
async function ask(server, sql, values) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}
