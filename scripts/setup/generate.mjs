// @ts-check
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT, runNode, STATE } from './run.mjs';
import { Stop } from './stop.mjs';

const CLIENT = join(ROOT, 'lib', 'data', 'generated');
const MARK = join(CLIENT, '.made-from');

/** The thread that reads articles beside the server, in one file that Node runs as it is. */
const THREAD = join(ROOT, 'lib', 'ingest', 'generated', 'reader-thread.mjs');

/**
 * Makes what the code needs and git does not keep, where its sources changed. Needs no network.
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureGenerated() {
  const [client, thread] = [await ensureClient(), await ensureThread()];
  return client === thread ? client : 'generated';
}

/** @returns {Promise<string>} what was done, for the screen */
export async function ensureThread() {
  const made = fingerprint(['lib/ingest', 'lib/domain', 'package-lock.json']);
  const mark = `// made from ${made}`;
  if (existsSync(THREAD) && readFileSync(THREAD, 'utf8').startsWith(mark)) return 'already there';
  const { build } = await import('esbuild');
  // Beside its place first: somebody may be starting the thread that is there.
  const unfinished = `${THREAD}.${process.pid}`;
  await build({
    entryPoints: [join(ROOT, 'lib', 'ingest', 'reader-thread.ts')],
    tsconfig: join(ROOT, 'tsconfig.json'),
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: mark },
    logLevel: 'error',
  });
  renameSync(unfinished, THREAD);
  return 'generated';
}

/**
 * Writes Prisma's client into lib/data/generated when the schema or Prisma changed.
 * @returns {Promise<string>} what was done, for the screen
 */
async function ensureClient() {
  const made = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === made) return 'already there';
  const log = join(STATE, 'log', 'generate.log');
  const { code, output } = await runNode(['node_modules/prisma/build/index.js', 'generate'], { log });
  if (code !== 0)
    throw new Stop(`${output}\nThe Prisma client could not be generated from prisma/schema.prisma.`);
  writeFileSync(MARK, made);
  return 'generated';
}
