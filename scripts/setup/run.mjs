// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** What Sourceline keeps beside its code and never commits: databases, logs, the demo's secret. */
export const STATE = join(ROOT, '.sourceline');

/** Children that end with this process. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** How long a child may take to end, in milliseconds: longer than the server gives what it has under way (lib/http/door/stopping.ts). */
const LONGEST_END = 10_000;

/** Whether somebody asked this command to stop (Ctrl-C), and whether it then ends with its children. */
export const stopping = { asked: false, atOnce: false };

/**
 * Settings that every tool is started with. Nothing is reported to anybody and nothing is fetched behind npm's back:
 * Prisma's engine is only needed for migrations, which run in WebAssembly, so any existing file stands in for it.
 * @type {Record<string, string>}
 */
export const QUIET = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? join(ROOT, 'package.json'),
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
};

/** @typedef {{ env?: Record<string, string | undefined>, log?: string, show?: boolean | string }} RunOptions */

/**
 * Starts a Node program of this project, such as `next`, and returns the child.
 * Output goes to the file `log`, to the screen when `show` is set, or to both. Where `show` is a name, each line on the
 * screen begins with it: several may run at once.
 * @param {string[]} args @param {RunOptions} [options]
 */
export const startNode = (args, options) => start(process.execPath, args, options);

/** The same with any other program. @param {string} command @param {string[]} args @param {RunOptions} [options] */
export const startProgram = (command, args, options) => start(command, args, options);

/**
 * Runs a program to its end.
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} the last 20,000 characters that it printed
 */
export async function run(command, args, options) {
  const child = start(command, args, options);
  let output = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    output = (output + chunk).slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await ended(child);
  if (stopping.asked) process.exit(130);
  return { code, output };
}

/** Runs a Node program of this project to its end. @param {string[]} args @param {RunOptions} [options] */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * The exit code of a child, once it has ended; 1 when a signal ended it or it never started.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export const ended = (child) =>
  new Promise((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle(child.exitCode ?? 1);
    child.once('error', () => settle(1));
    child.once('close', (code) => settle(code ?? 1));
  });

/** @param {string} command @param {string[]} args @param {RunOptions} [options] */
function start(command, args, { env = {}, log, show = false } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...QUIET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (children.size === 0) passSignalsOn();
  children.add(child);
  child.once('close', () => {
    children.delete(child);
    if (children.size === 0) leaveSignals();
  });
  // Whoever says more than a pipe holds would wait at its end for somebody to read it.
  child.stdout.resume();
  child.stderr.resume();
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    const file = createWriteStream(log);
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.once('close', () => file.end());
  }
  if (show) {
    showOutput(child.stdout, show, process.stdout);
    showOutput(child.stderr, show, process.stderr);
  }
  return child;
}

/** @param {import('node:stream').Readable} from @param {true | string} name @param {NodeJS.WriteStream} screen */
function showOutput(from, name, screen) {
  if (name === true) from.pipe(screen, { end: false });
  else createInterface({ input: from }).on('line', (line) => screen.write(`${name.padEnd(8)} │ ${line}\n`));
}

/**
 * Asks a child to end, and kills it where it has not after `limit` milliseconds, with a word on the screen.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [limit]
 * @returns {Promise<boolean>} whether it ended by itself
 */
export async function end(child, limit = LONGEST_END) {
  let killed = false;
  const timer = setTimeout(() => {
    killed = child.kill('SIGKILL');
    process.stderr.write(
      `${child.spawnargs.slice(1, 3).join(' ')} had not ended ${limit / 1000} seconds after it was asked to, and was killed.\n`,
    );
  }, limit);
  child.kill('SIGTERM');
  await ended(child);
  clearTimeout(timer);
  return !killed;
}

/**
 * Does the work of a command that is busy beside its children, as a benchmark is. Asked to stop, the command ends with the
 * last of them, and says nothing of what their end did to its work.
 * @param {() => Promise<void>} work
 */
export async function endingWithChildren(work) {
  stopping.atOnce = true;
  try {
    await work();
  } catch (error) {
    if (!stopping.asked) throw error;
    await new Promise(() => undefined);
  }
}

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Ctrl-C and a kill reach the children too, and this process ends when they have. While there are none the system ends it,
 * which it also does where no event would be heard for minutes.
 */
function passSignalsOn() {
  for (const signal of SIGNALS) if (process.listenerCount(signal) === 0) process.on(signal, stop);
}

function leaveSignals() {
  for (const signal of SIGNALS) process.off(signal, stop);
}

async function stop() {
  stopping.asked = true;
  await Promise.all([...children].map((child) => end(child)));
  if (stopping.atOnce) process.exit(130);
}
