// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findBrowser, NO_BROWSER } from './browser.mjs';
import { runNode, STATE } from './run.mjs';
import { onPostgres } from './scratch-postgres.mjs';
import { Stop } from './stop.mjs';
import { endOf, failuresOfPlaywright, failuresOfVitest } from './test-failures.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: import('./test-failures.mjs').Failure[] }} Counts */

/** Everything that npm test runs. @type {Record<string, () => Promise<Counts>>} */
export const PARTS = {
  lint: () => check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  types: () => check('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  unit: () => vitest('unit', 'pure'),
  services: () => (onPostgres ? vitest('services', 'postgres') : vitest('services')),
  build: () => check('build', ['--import', 'tsx', 'tests/support/prepare.ts']),
  api: () => vitest('api'),
  e2e: () => playwright(),
  drills: () => drills(),
};

/**
 * What runs beside each other, each lane one part after the other, since none of these keeps two cores busy. The build
 * follows the check of types, which reads what a build writes.
 */
export const LANES = [
  ['unit', 'services'],
  ['lint', 'types', 'build', 'api'],
];

/** What has the machine to itself, after the lanes: it measures, or drives two browsers. */
export const ALONE = ['e2e', 'drills'];

/** Parts that another one needs first. @type {Record<string, string>} */
export const NEEDS = { api: 'build', drills: 'build', e2e: 'build' };

/** A program that either passes or fails. @param {string} part @param {string[]} args @returns {Promise<Counts>} */
async function check(part, args) {
  const ended = await runNode(args, { show: part });
  return counts(ended, [], ended.code === 0 ? 1 : 0);
}

/** What there is to try on PostgreSQL; everything else is the same there, or about files. */
export const ON_POSTGRES = ['services', 'api'];

/** @param {[string, ...string[]]} projects @returns {Promise<Counts>} */
async function vitest(...projects) {
  const [project] = projects;
  const report = reportFile(project);
  const ended = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.map((name) => `--project=${name}`),
      // Left alone Vitest uses all cores but one, and one of the lanes ends before the other.
      '--maxWorkers=2',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { show: project },
  );
  const result = read(report);
  return counts(
    ended,
    failuresOfVitest(result),
    result?.numPassedTests,
    result?.numFailedTests,
    (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  );
}

/** Every drill at its small size. @returns {Promise<Counts>} */
async function drills() {
  const report = reportFile('drills');
  const ended = await runNode(['--import', 'tsx', 'scripts/drills/run.ts', '--small', '--report', report], {
    show: 'drills',
  });
  const result = read(report);
  return counts(ended, result?.failures, result?.passed, result?.failures.length);
}

/** @returns {Promise<Counts>} */
async function playwright() {
  if (!findBrowser()) throw new Stop(NO_BROWSER);
  const report = reportFile('e2e');
  const ended = await runNode(['node_modules/@playwright/test/cli.js', 'test'], {
    show: 'e2e',
    env: { PLAYWRIGHT_JSON: report },
  });
  const result = read(report);
  const { expected, unexpected = 0, flaky = 0, skipped } = result?.stats ?? {};
  return counts(ended, failuresOfPlaywright(result), expected, unexpected + flaky, skipped);
}

/**
 * A run that ends badly without a failed test (a file that doesn't load, say) still counts as a failure.
 * @param {{ code: number, output: string }} ended
 * @param {import('./test-failures.mjs').Failure[]} [failures]
 * @returns {Counts}
 */
function counts({ code, output }, failures = [], passed = 0, failed = 0, skipped = 0) {
  const isBad = code !== 0 || passed + failed + skipped === 0;
  const told = isBad && failures.length === 0 ? [endOf(output)] : failures;
  return { passed, failed: Math.max(failed, isBad ? 1 : 0), skipped, failures: told };
}

/** @param {string} name */
function reportFile(name) {
  const file = join(STATE, 'test-reports', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
