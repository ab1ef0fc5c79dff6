// @ts-check
import { join } from 'node:path';
import { runNode, STATE } from './run.mjs';
import { Stop } from './stop.mjs';

/**
 * Runs a TypeScript program of this project, refusing with its own last words when it fails.
 * @param {string} file @param {{ env?: Record<string, string | undefined>, log?: string, failure: string }} options
 * @returns {Promise<string>} what it printed
 */
export async function runTypeScript(file, { env, log, failure }) {
  const { code, output } = await runNode(['--import', 'tsx', file], {
    env,
    log: log && join(STATE, 'log', log),
  });
  if (code !== 0) throw new Stop(`${output.trimEnd()}\n${failure}`);
  return output;
}

/** Brings the database of DATABASE_URL up to date. @param {Record<string, string | undefined>} [env] */
export const migrateDatabase = (env) =>
  runTypeScript('scripts/migrate.ts', {
    env,
    log: 'migrate.log',
    failure: 'The database could not be brought up to date.',
  });

/** Loads the demo newsroom into the database of DATABASE_URL. @param {Record<string, string | undefined>} env */
export const seedDatabase = (env) =>
  runTypeScript('prisma/seed.ts', {
    env: { ...env, DEMO: '1' },
    log: 'seed.log',
    failure: 'The demo newsroom could not be loaded.',
  });

/** Deletes the database of DATABASE_URL, unless somebody has it open. @param {Record<string, string | undefined>} env */
export const deleteDatabase = (env) =>
  runTypeScript('scripts/migrations/delete.ts', { env, failure: 'The database was not deleted.' });
