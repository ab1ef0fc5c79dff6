// @ts-check
import { randomUUID } from 'node:crypto';
import { migrateDatabase, seedDatabase } from './database.mjs';
import { startPostgres } from './postgres.mjs';
import { dropDatabase, hasDatabase, logNextNumbers, makeDatabase } from './postgres-databases.mjs';
import { SEEDED_FILES } from './scratch-folder.mjs';

/** Whether tests are tried on PostgreSQL: `--database=postgres`. */
export const onPostgres = process.env.TEST_ON === 'postgres';

/**
 * A fresh copy of the demo newsroom on a PostgreSQL server: the one that is given, else that of the tests.
 * @param {string} made what the newsroom is made of: it is seeded once for each such state
 * @param {import('./postgres.mjs').PostgresServer} [given]
 * @returns {Promise<{ url: string, clear: () => Promise<void> }>}
 */
export async function demoOnPostgres(made, given) {
  const server = given ?? (await startPostgres());
  const seeded = `sourceline-seeded-${made}`;
  if (!(await hasDatabase(server.url, seeded))) await seed(server.url, seeded);
  const name = `sourceline-scratch-${randomUUID()}`;
  const url = await makeDatabase(server.url, name, seeded);
  const clear = async () => {
    await dropDatabase(server.url, name);
    if (!given) await server.stop();
  };
  return { url, clear };
}

/** @param {string} server @param {string} name */
async function seed(server, name) {
  const DATABASE_URL = await makeDatabase(server, name);
  try {
    await migrateDatabase({ DATABASE_URL });
    await seedDatabase({ DATABASE_URL, FILES_FOLDER: SEEDED_FILES, SITE_URL: '', NEXTAUTH_URL: '' });
    await logNextNumbers(DATABASE_URL);
  } catch (error) {
    await dropDatabase(server, name);
    throw error;
  }
}
