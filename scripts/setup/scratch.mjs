// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { migrateDatabase, seedDatabase } from './database.mjs';
import { fingerprint } from './fingerprint.mjs';
import { freePort } from './machine.mjs';
import { SEEDED_FILES, scratchFolder } from './scratch-folder.mjs';
import { demoOnPostgres, onPostgres } from './scratch-postgres.mjs';
import { startServer } from './server.mjs';

/** The build that tests and drills share; it is made when the sources changed. */
export const BUILD = process.env.NEXT_DIST_DIR ?? '.next-test';

/** One port is asked for, so that a build made for its address serves every run. */
const PORT = Number(process.env.TEST_PORT ?? 3987);

/**
 * @typedef {object} Scratch
 * @property {number} port
 * @property {string} databaseUrl where a fresh copy of the demo newsroom is
 * @property {string} databaseFile its file; empty where it is on PostgreSQL
 * @property {Record<string, string>} env what the server runs on; a command beside it that gets the same works on the same newsroom
 * @property {(options?: { another?: boolean, env?: Record<string, string> }) => ReturnType<typeof startServer>} start starts the server, or `another` one beside it at a port of its own and with settings of its own, and waits until it answers
 * @property {() => Promise<void>} clear deletes the newsroom, once its server has ended
 */

/** What a newsroom of this machine's own may have in its .env, and a scratch one must not use: its bucket, its port for measures, old keys of its vault. */
const NOT_OF_THIS_MACHINE = {
  FILES_BUCKET: '',
  FILES_ENDPOINT: '',
  FILES_KEY_ID: '',
  FILES_SECRET: '',
  METRICS_PORT: '',
  VAULT_KEY_BEFORE: '',
};

/**
 * The built site with a copy of the demo newsroom in a folder of its own, not yet started. It may be started again
 * after it ended: its sessions and tokens stay good.
 * @param {{ postgres?: import('./postgres.mjs').PostgresServer }} [options] the server that keeps it, where it isn't a file
 * @returns {Promise<Scratch>}
 */
export async function scratchNewsroom({ postgres } = {}) {
  const port = await freePort(PORT);
  await ensureBuilt(BUILD, settingsAt(port));
  const isServed = postgres !== undefined || onPostgres;
  const { url, clear } = await (isServed ? demoOnPostgres(seedFingerprint(), postgres) : demoInFile());
  const files = scratchFolder('files');
  await mkdir(SEEDED_FILES, { recursive: true });
  await cp(SEEDED_FILES, files, { recursive: true });
  const env = {
    ...settingsAt(port),
    DATABASE_URL: url,
    FILES_FOLDER: files,
    ...NOT_OF_THIS_MACHINE,
    NEXTAUTH_SECRET: randomBytes(36).toString('base64'),
    VAULT_KEY: randomBytes(32).toString('base64'),
  };
  /** @type {Scratch['start']} */
  const start = async ({ another = false, env: more } = {}) => {
    const own = another ? await freePort(port + 1) : port;
    return startServer({
      folder: BUILD,
      port: own,
      env: { ...env, ...more },
      log: join(tmpdir(), `sourceline-server-${own}.log`),
    });
  };
  return {
    port,
    databaseUrl: url,
    databaseFile: isServed ? '' : url.replace('file:', ''),
    env,
    start,
    clear: async () => {
      await clear();
      await rm(files, { recursive: true });
    },
  };
}

/** A fresh copy of the demo newsroom in a folder of its own. */
async function demoInFile() {
  const folder = scratchFolder('scratch');
  const file = join(folder, 'newsroom.db');
  await copyFile(await seededFile(), file);
  return { url: `file:${file}`, clear: () => rm(folder, { recursive: true }) };
}

/** Makes what every scratch newsroom needs, without starting one: the build and the seeded database. */
export async function prepareScratch() {
  await ensureBuilt(BUILD, settingsAt(await freePort(PORT)));
  if (!onPostgres) await seededFile();
}

/** The settings that say where a server is; nothing of a .env file reaches a scratch newsroom. @param {number} port */
const settingsAt = (port) => ({
  PORT: String(port),
  NEXTAUTH_URL: `http://localhost:${port}`,
  SITE_URL: '',
  SITE_NAME: '',
  DEMO: '',
  LOG_LEVEL: 'warn',
  // Its articles stand at made-up addresses.
  CHECK_ARTICLES: 'off',
});

/** A name for the state of all code that seeds. */
const seedFingerprint = () =>
  fingerprint(['lib', 'prisma', 'scripts/migrate.ts', 'scripts/migrations', 'package-lock.json']).slice(
    0,
    16,
  );

/** The demo newsroom in one file: seeded once for every state of the code that seeds, then copied. */
export async function seededFile() {
  const file = join(tmpdir(), `sourceline-seeded-${seedFingerprint()}.db`);
  if (existsSync(file)) return file;
  const folder = scratchFolder('seeding');
  const seeding = join(folder, 'seeded.db');
  await migrateDatabase({ DATABASE_URL: `file:${seeding}` });
  await seedDatabase({
    DATABASE_URL: `file:${seeding}`,
    FILES_FOLDER: SEEDED_FILES,
    SITE_URL: '',
    NEXTAUTH_URL: '',
    // It is copied, and each copy has a key of its own.
    VAULT_KEY: '',
    VAULT_KEY_BEFORE: '',
  });
  // Whoever closes it has moved its log into the file.
  await rename(seeding, file);
  await rm(folder, { recursive: true });
  return file;
}
