// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureGenerated } from '../setup/generate.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { requireWritable } from '../setup/machine.mjs';
import { elapsed, steps } from '../setup/progress.mjs';
import { ROOT } from '../setup/run.mjs';
import { Stop } from '../setup/stop.mjs';
import { inWords } from '../setup/test-failures.mjs';

/** @typedef {import('../setup/test-parts.mjs').Counts & { part: string, milliseconds: number }} Outcome */

/**
 * Every check there is, or the parts that are named; with `--database=postgres` what there is to try on a PostgreSQL server,
 * which is started where POSTGRES_URL names none. Installs what it needs first.
 * @param {string[]} given
 */
export default async function test(given) {
  const postgres = given.includes('--database=postgres');
  if (postgres) process.env.TEST_ON = 'postgres';
  const step = steps(2);
  requireWritable(ROOT);
  await step('Installing the packages (minutes, the first time)', () => ensureInstalled({ dev: true }));
  await step('Generating the database client, the reader of articles and readers’ pages', ensureGenerated);
  const { PARTS, NEEDS, LANES, ALONE } = await import('../setup/test-parts.mjs');
  const named = given.filter((arg) => arg !== '--database=postgres');
  const args = postgres ? await onPostgres(named) : named;
  const unknown = args.find((name) => !PARTS[name]);
  if (unknown)
    throw new Stop(`There is no part "${unknown}": the parts are ${Object.keys(PARTS).join(', ')}.`);
  const needed = args.map((name) => NEEDS[name]);
  const isWanted = (/** @type {string} */ name) =>
    args.length === 0 || args.includes(name) || needed.includes(name);
  /** @type {Outcome[]} */
  const outcomes = [];
  const inTurn = async (/** @type {string[]} */ lane) => {
    for (const part of lane.filter(isWanted)) outcomes.push(await outcomeOf(part, PARTS, NEEDS, outcomes));
  };
  await Promise.all(LANES.map(inTurn));
  await inTurn(ALONE);
  rmSync(join(ROOT, '.next-test', 'types'), { recursive: true, force: true });
  process.stdout.write(summary(outcomes));
  process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0);
}

/** Starts the server for all parts, and gives those that are wanted of what is tried there. @param {string[]} named */
async function onPostgres(named) {
  const { ON_POSTGRES } = await import('../setup/test-parts.mjs');
  const other = named.find((name) => !ON_POSTGRES.includes(name));
  if (other) throw new Stop(`"${other}" is not tried on PostgreSQL: ${ON_POSTGRES.join(' and ')} are.`);
  const { startPostgres } = await import('../setup/postgres.mjs');
  process.env.POSTGRES_URL = (await startPostgres()).url;
  return named.length > 0 ? named : ON_POSTGRES;
}

/**
 * @param {string} part
 * @param {typeof import('../setup/test-parts.mjs').PARTS} parts
 * @param {Record<string, string>} needs
 * @param {Outcome[]} before
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(part, parts, needs, before) {
  const started = Date.now();
  const missing = before.find((outcome) => outcome.part === needs[part] && outcome.failed > 0);
  process.stdout.write(missing ? `--- ${part}: not run, ${missing.part} failed\n` : `--- ${part} begins\n`);
  const result = missing ? notRun(`not run, since ${missing.part} failed`) : await attempt(parts[part]);
  const milliseconds = Date.now() - started;
  process.stdout.write(`--- ${part} ended: ${words(result)}, ${elapsed(milliseconds)}\n`);
  return { part, ...result, milliseconds };
}

/** @param {(() => Promise<import('../setup/test-parts.mjs').Counts>) | undefined} run */
async function attempt(run) {
  try {
    if (run) return await run();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stdout.write(`${error.message}\n`);
    return notRun(error.message);
  }
  return notRun('there is nothing to run');
}

/** @param {string} why @returns {import('../setup/test-parts.mjs').Counts} */
const notRun = (why) => ({ passed: 0, failed: 1, skipped: 0, failures: [{ name: why, message: '' }] });

/** @param {Outcome[]} outcomes */
function summary(outcomes) {
  const rows = outcomes.map(
    ({ part, milliseconds, ...counted }) =>
      `  ${part.padEnd(10)} ${(counted.failed > 0 ? 'FAILED' : 'passed').padEnd(8)} ${elapsed(milliseconds).padStart(9)}   ${words(counted)}`,
  );
  const total = {
    passed: sum(outcomes, 'passed'),
    failed: sum(outcomes, 'failed'),
    skipped: sum(outcomes, 'skipped'),
  };
  const failures = outcomes.map((outcome) => inWords(outcome.part, outcome.failures)).join('');
  return `\n${rows.join('\n')}\n\n${failures && `${failures}\n`}${words(total)}\n`;
}

/** @param {Pick<import('../setup/test-parts.mjs').Counts, 'passed' | 'failed' | 'skipped'>} counts */
const words = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** @param {Outcome[]} outcomes @param {'passed' | 'failed' | 'skipped'} key */
const sum = (outcomes, key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
