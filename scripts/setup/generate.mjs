// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT, runNode, STATE } from './run.mjs';
import { Stop } from './stop.mjs';

const CLIENT = join(ROOT, 'lib', 'data', 'generated');
const MARK = join(CLIENT, '.made-from');

/**
 * Writes Prisma's client into lib/data/generated when the schema or Prisma changed. Needs no network.
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureClient() {
  const made = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === made) return 'already there';
  const log = join(STATE, 'log', 'generate.log');
  const { code, output } = await runNode(['node_modules/prisma/build/index.js', 'generate'], { log });
  if (code !== 0)
    throw new Stop(`${output}\nThe Prisma client could not be generated from prisma/schema.prisma.`);
  writeFileSync(MARK, made);
  return 'generated';
}
