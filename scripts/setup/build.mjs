// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT, runNode, STATE } from './run.mjs';
import { Stop } from './stop.mjs';

/** Everything that a build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];

/** Settings that a page made while building may show; the port is an address where no other is set. */
const SHOWN = ['SITE_NAME', 'SITE_URL', 'NEXTAUTH_URL', 'DEMO'];
const shownIn = (/** @type {Record<string, string | undefined>} */ env) =>
  [...SHOWN, ...(env.SITE_URL || env.NEXTAUTH_URL ? [] : ['PORT'])].map((key) => env[key] ?? '');

/**
 * Builds the site into `folder` when its sources or the settings it shows have changed since.
 * A build reads no newsroom: it gets a database that isn't there, so a page that would freeze one newsroom's
 * content into the build fails loudly instead.
 * @param {string} folder such as `.next`
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureBuilt(folder, env) {
  const all = { ...process.env, ...env };
  const made = fingerprint(SOURCES, [process.versions.modules, shownIn(all)]);
  const mark = join(ROOT, folder, 'made-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === made) return 'already there';
  rmSync(mark, { force: true });
  const log = join(STATE, 'log', `build${folder}.log`);
  const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    log,
    env: {
      ...env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: folder,
      // Other machines build the same of the same: a browser may go from one to the other.
      SOURCELINE_BUILD: made.slice(0, 20),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(made, 'hex').toString('base64'),
      DATABASE_URL: `file:${join(STATE, 'no-database-while-building.db')}`,
    },
  });
  if (code !== 0)
    throw new Stop(
      `${output.trimEnd()}\nThe site could not be built: the reason stands above and in ${log}.`,
    );
  writeFileSync(mark, made);
  return 'built';
}
