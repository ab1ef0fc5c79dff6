import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateDatabase, seedDatabase } from '../../setup/database.mjs';
import { startPostgres } from '../../setup/postgres.mjs';
import { dropDatabase, makeDatabase } from '../../setup/postgres-databases.mjs';
import { runNode } from '../../setup/run.mjs';
import { seededFile } from '../../setup/scratch.mjs';
import { SEEDED_FILES, scratchFolder } from '../../setup/scratch-folder.mjs';
import { Stop } from '../../setup/stop.mjs';
import type { Database } from '../choices';
import type { Size } from './copies';
import { fillPostgres } from './postgres';
import { fillSqlite } from './sqlite';

/** A newsroom of the bench's. */
export type Newsroom = {
  database: Database;
  /** Its DATABASE_URL. */
  url: string;
  /** What its servers and commands run on. */
  env: Record<string, string>;
  clear: () => Promise<void>;
};

/** The settings that pages show: a build that was made for them is good for every run. */
export const SHOWN = { NEXTAUTH_URL: 'http://localhost:3000', SITE_URL: '', SITE_NAME: '', DEMO: '' };

/** The demo newsroom, filled to this size, on a database that waits for the disk as in production. */
export async function prepareNewsroom(database: Database, size: Size): Promise<Newsroom> {
  const { url, clear } = await (database === 'postgres' ? onPostgres(size) : inFile(size));
  const env = {
    ...SHOWN,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    NEXTAUTH_SECRET: randomBytes(48).toString('base64url'),
    LOG_LEVEL: 'error',
    FILES_FOLDER: SEEDED_FILES,
    CHECK_ARTICLES: 'off',
  };
  return { database, url, env, clear };
}

async function inFile(size: Size) {
  const folder = scratchFolder('bench');
  const file = join(folder, 'bench.db');
  await copyFile(await seededFile(), file);
  fillSqlite(file, size);
  return { url: `file:${file}`, clear: () => rm(folder, { recursive: true }) };
}

async function onPostgres(size: Size) {
  const server = await startPostgres({ durable: true });
  const name = `sourceline-bench-${randomUUID()}`;
  const url = await makeDatabase(server.url, name);
  await migrateDatabase({ DATABASE_URL: url });
  await seedDatabase({ DATABASE_URL: url, FILES_FOLDER: SEEDED_FILES, SITE_URL: '', NEXTAUTH_URL: '' });
  await fillPostgres(url, size);
  const clear = async () => {
    await dropDatabase(server.url, name);
    await server.stop();
  };
  return { url, clear };
}

/** A bearer token of the demo's fact-checker Tomas, who may write. */
export async function tokenIn({ env }: Newsroom): Promise<string> {
  const whose = ['--email', 'tomas.lind@demo.sourceline.example', '--scope', 'write'];
  const { output } = await runNode(['--import', 'tsx', 'scripts/token.ts', ...whose], { env });
  const token = /[A-Za-z0-9_-]{40,}/.exec(output)?.[0];
  if (!token) throw new Stop(`${output}\nThe token command printed no token.`);
  return token;
}
