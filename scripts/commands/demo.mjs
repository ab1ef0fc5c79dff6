// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build.mjs';
import { deleteDatabase, migrateDatabase, seedDatabase } from '../setup/database.mjs';
import { ensureGenerated } from '../setup/generate.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { requireFreePort, requireWritable } from '../setup/machine.mjs';
import { steps } from '../setup/progress.mjs';
import { ROOT, STATE } from '../setup/run.mjs';
import { startServer } from '../setup/server.mjs';
import { Stop } from '../setup/stop.mjs';

const DATABASE = join(STATE, 'demo.db');
/** Stands beside the database once the newsroom is whole: loading that was cut short starts over. */
const LOADED = join(STATE, 'demo-loaded');
const SECRET = join(STATE, 'demo-secret');
const VAULT_KEY = join(STATE, 'demo-vault-key');
const BUILD = '.next-demo';

/** From nothing to a newsroom in the browser. Needs Node alone until the packages are there. @param {string[]} args */
export default async function demo(args) {
  const { port, host, reset } = choices(args);
  const step = steps(7);
  await step('Looking at this machine', () => lookAround(port, host));
  // Its keys lie in the folder that was just looked for.
  const env = demoEnv(port);
  await step('Installing the packages (minutes, the first time)', () => ensureInstalled({ dev: false }));
  await step('Generating the database client, the reader of articles and readers’ pages', ensureGenerated);
  await step('Preparing the database', () => prepareDatabase(env, reset));
  await step('Loading the demo newsroom', () => loadNewsroom(env));
  await step('Building the site (half a minute, when it changed)', () => ensureBuilt(BUILD, env));
  const server = await step('Starting the server', () =>
    startServer({
      folder: BUILD,
      port,
      host,
      env: { ...env, NEXTAUTH_SECRET: kept(SECRET, 36) },
      log: join(STATE, 'log', 'demo-server.log'),
    }),
  );
  process.stdout.write(welcome(server.url));
  const code = await server.ended;
  process.stdout.write('\nThe demo has stopped. Its data is kept: npm run demo starts it again.\n');
  process.exit(server.stopped() ? 0 : code);
}

/** @param {string[]} args */
function choices(args) {
  const usage = 'Usage: npm run demo -- [--port 3000] [--host 127.0.0.1] [--reset]';
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        reset: { type: 'boolean', default: false },
      },
    });
    return { port: Number(values.port), host: values.host, reset: values.reset };
  } catch (error) {
    throw new Stop(`${/** @type {Error} */ (error).message}. ${usage}`);
  }
}

/**
 * The demo's settings; the empty ones keep a .env file that stands here for a real newsroom out of it.
 * @param {number} port
 */
const demoEnv = (port) => ({
  DATABASE_URL: `file:${DATABASE}`,
  DEMO: '1',
  PORT: String(port),
  NEXTAUTH_URL: `http://localhost:${port}`,
  SITE_URL: '',
  SITE_NAME: '',
  VAULT_KEY: kept(VAULT_KEY, 32),
  VAULT_KEY_BEFORE: '',
  // Its articles stand at made-up addresses: nobody is asked for them until somebody says so.
  CHECK_ARTICLES: process.env.CHECK_ARTICLES ?? 'off',
});

/** @param {number} port @param {string} host */
async function lookAround(port, host) {
  requireWritable(ROOT);
  requireWritable(STATE);
  const other = port >= 1 && port < 65_535 ? port + 1 : 3000;
  await requireFreePort(port, `choose another one with npm run demo -- --port ${other}`, host);
  return `Node ${process.versions.node}, port ${port} is free`;
}

/** @param {Record<string, string>} env @param {boolean} reset */
async function prepareDatabase(env, reset) {
  if (reset || !existsSync(LOADED) || !existsSync(DATABASE)) {
    await deleteDatabase(env);
    rmSync(LOADED, { force: true });
  }
  await migrateDatabase(env);
}

/** @param {Record<string, string>} env */
async function loadNewsroom(env) {
  if (existsSync(LOADED)) return 'kept as you left it';
  await seedDatabase(env);
  writeFileSync(LOADED, 'The demo newsroom in demo.db is whole.\n');
  return 'loaded';
}

/** A secret of the demo's own, made once and readable by its owner alone. @param {string} file @param {number} bytes */
function kept(file, bytes) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(bytes).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** @param {string} url */
function welcome(url) {
  /** @type {{ name: string, email: string, role: string, password: string }[]} */
  const accounts = JSON.parse(readFileSync(join(ROOT, 'prisma', 'demo-accounts.json'), 'utf8'));
  const lines = accounts.map(
    ({ role, name, email, password }) =>
      `  ${role.toLowerCase().padEnd(8)} ${name.padEnd(15)} ${email.padEnd(38)} ${password}`,
  );
  return `
Sourceline is at ${url}
  The newsroom's desk: ${url}/desk

Demo accounts (role, name, e-mail, password):
${lines.join('\n')}

Ctrl-C stops it. --reset starts the demo newsroom over.
`;
}
