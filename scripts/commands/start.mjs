// @ts-check
import { ensureBuilt } from '../setup/build.mjs';
import { migrateDatabase, runTypeScript } from '../setup/database.mjs';
import { loadEnvFile } from '../setup/env-file.mjs';
import { ensureGenerated } from '../setup/generate.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { requireFreePort, requireWritable } from '../setup/machine.mjs';
import { steps } from '../setup/progress.mjs';
import { STATE } from '../setup/run.mjs';
import { startServer } from '../setup/server.mjs';
import { Stop } from '../setup/stop.mjs';

const BUILD = '.next';
const PRODUCTION = { NODE_ENV: 'production' };

/** The site in production, on the settings of the environment and .env. Nothing of the demo exists here. */
export default async function start() {
  loadEnvFile();
  refuseDemo();
  const port = Number(process.env.PORT || 3000);
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  const step = steps(6);
  await step('Installing the packages', () => ensureInstalled({ dev: false }));
  await step('Checking the settings', () =>
    runTypeScript('scripts/check-env.ts', { env: PRODUCTION, log: 'check-env.log', failure: '' }).then(
      () => 'good',
    ),
  );
  const host = process.env.LISTEN_AT || undefined;
  await requireFreePort(port, 'set PORT to another one', host);
  requireWritable(STATE);
  await step('Generating the database client, the reader of articles and readers’ pages', ensureGenerated);
  await step('Bringing the database up to date', () => migrateDatabase(PRODUCTION).then(inOneLine));
  await step('Building the site', () => ensureBuilt(BUILD, {}));
  const link = await firstAdmin();
  const server = await step('Starting the server', () =>
    startServer({ folder: BUILD, port, host, env: {}, show: true }),
  );
  process.stdout.write(`\nSourceline is at ${server.url}\n${link}`);
  const code = await server.ended;
  process.exit(server.stopped() ? 0 : code);
}

/** What a migration says, behind the name of its step and before how long it took. @param {string} output */
const inOneLine = (output) => output.trim().replace(/\.$/, '').replaceAll('\n', ' ');

function refuseDemo() {
  const demo = process.env.DEMO ?? '';
  if (demo && demo !== '0' && demo !== 'false') {
    throw new Stop(
      'DEMO is set, and npm start serves a real newsroom: take DEMO out of the environment and .env, or use npm run demo.',
    );
  }
}

/** The one-time link for the first admin, while there is no user; else nothing. */
async function firstAdmin() {
  const link = (
    await runTypeScript('scripts/first-admin.ts', {
      env: PRODUCTION,
      failure: 'The link for the first admin could not be made.',
    })
  ).trim();
  return link ? `\nThere is no administrator yet. This link makes the first one, once:\n  ${link}\n` : '';
}
