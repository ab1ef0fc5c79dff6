import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/setup/build.mjs';
import { migrateDatabase, seedDatabase } from '../../scripts/setup/database.mjs';
import { fingerprint } from '../../scripts/setup/fingerprint.mjs';
import { freePort } from '../../scripts/setup/machine.mjs';
import { startServer } from '../../scripts/setup/server.mjs';

export type TestServer = { url: string; databaseFile: string; stop: () => Promise<void> };

/** The build that tests share; it is made when the sources changed. */
const BUILD = process.env.NEXT_DIST_DIR ?? '.next-test';

/** Tests ask for one port, so that a build made for its address serves every run. */
const PORT = Number(process.env.TEST_PORT ?? 3987);

/** Starts the built site in production on a fresh copy of the demo newsroom, and waits until it answers. */
export async function startTestServer(): Promise<TestServer> {
  const port = await freePort(PORT);
  await ensureBuilt(BUILD, addressOf(port));
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-server-'));
  const databaseFile = join(folder, 'test.db');
  await copyFile(await seededTemplate(), databaseFile);
  const env = {
    ...addressOf(port),
    DATABASE_URL: `file:${databaseFile}`,
    NEXTAUTH_SECRET: randomBytes(36).toString('base64'),
  };
  const server = await startServer({
    folder: BUILD,
    port,
    env,
    log: join(tmpdir(), `sourceline-server-${port}.log`),
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
  return { url: server.url, databaseFile, stop };
}

/** Makes what every test server needs, without starting one: the build and the seeded database. */
export async function prepareTestServer(): Promise<void> {
  await ensureBuilt(BUILD, addressOf(await freePort(PORT)));
  await seededTemplate();
}

/** The settings that say where a server is; nothing of a .env file reaches a test. */
const addressOf = (port: number) => ({
  PORT: String(port),
  NEXTAUTH_URL: `http://localhost:${port}`,
  SITE_URL: '',
  SITE_NAME: '',
  DEMO: '',
  LOG_LEVEL: 'warn',
});

/** The demo newsroom in one file: seeded once for every state of the code that seeds, then copied. */
async function seededTemplate(): Promise<string> {
  const made = fingerprint([
    'lib',
    'prisma',
    'scripts/migrate.ts',
    'scripts/migrations',
    'package-lock.json',
  ]);
  const file = join(tmpdir(), `sourceline-seeded-${made.slice(0, 16)}.db`);
  if (existsSync(file)) return file;
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-seeded-'));
  const seeding = join(folder, 'seeded.db');
  await migrateDatabase({ DATABASE_URL: `file:${seeding}` });
  await seedDatabase({ DATABASE_URL: `file:${seeding}`, SITE_URL: '', NEXTAUTH_URL: '' });
  // Opening and closing it once more moves the write-ahead log into the file.
  await migrateDatabase({ DATABASE_URL: `file:${seeding}` });
  await rename(seeding, file);
  await rm(folder, { recursive: true });
  return file;
}
