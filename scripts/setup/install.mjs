// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingCompilers } from './machine.mjs';
import { ROOT, run, runNode, STATE } from './run.mjs';
import { Stop } from './stop.mjs';

/** @typedef {Record<string, { version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }>} Packages */

/**
 * Installs the packages of package-lock.json when they are missing, of another version, or built for another Node.
 * @param {{ dev: boolean }} options `dev`: the test tools too
 * @returns {Promise<string>} what was done, for the screen
 */
export async function ensureInstalled({ dev }) {
  if (installed({ dev }) && (await databaseLoads())) return 'already there';
  const log = join(STATE, 'log', 'install.log');
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], log);
  if (code !== 0) throw new Stop(installProblem(output, missingCompilers(), log));
  if (!(await databaseLoads())) {
    throw new Stop(
      `The packages are installed but better-sqlite3 doesn't load: run "npm rebuild better-sqlite3" and read what it says.`,
    );
  }
  return 'installed';
}

/**
 * One sentence for a failed `npm ci`.
 * @param {string} output what npm printed
 * @param {string[]} missing compilers that this machine lacks
 * @param {string} log where the whole output is
 */
export function installProblem(output, missing, log) {
  if (/gyp ERR!|better-sqlite3/.test(output) && missing.length > 0) {
    return `better-sqlite3 must be compiled on this machine and ${new Intl.ListFormat('en-GB').format(missing)} ${missing.length > 1 ? 'are' : 'is'} missing: install the build tools (Debian and Ubuntu: apt-get install g++ make python3, macOS: xcode-select --install) and run the command again.`;
  }
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET/.test(output)) {
    return `The npm registry can't be reached: connect this machine to it and run the command again (${log} has npm's words).`;
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `npm may not write in ${ROOT}: give yourself the right to write there and run the command again (${log} has npm's words).`;
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: make room (about 1 GB) and run the command again.';
  return `npm could not install the packages: ${log} has its words.`;
}

/** @param {{ dev: boolean }} options */
function installed({ dev }) {
  const there = packages(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = packages(join(ROOT, 'package-lock.json'));
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || (entry.dev && !dev)) return true;
    return there[path]?.version === entry.version;
  });
}

/** @param {string} file @returns {Packages | undefined} */
const packages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined);

/** Whether the compiled part of the database driver fits this Node. */
async function databaseLoads() {
  const { code } = await runNode([
    '--input-type=commonjs',
    '-e',
    "new (require('better-sqlite3'))(':memory:').close()",
  ]);
  return code === 0;
}

/** @param {string[]} args @param {string} log */
function npm(args, log) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') ? runNode([cli, ...args], { log }) : run('npm', args, { log });
}
