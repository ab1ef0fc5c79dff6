// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { end, ended, startNode, stopping } from './run.mjs';
import { Stop } from './stop.mjs';

/** How long a server may take until it answers, in milliseconds. */
const PATIENCE = 60_000;

/**
 * What keeps the memory that the server holds near the memory that it needs. Left alone, V8 lets garbage grow to several
 * times what is alive, and keeps 34 MB for what is new; here a fifth on top of what is alive, and half as much for what is
 * new. And glibc gives every thread a store of its own, which it hardly ever gives back, unless it is told to have few.
 */
export const SERVER_MEMORY = {
  args: ['--max-old-space-size=1024', '--heap-growing-percent=20', '--max-semi-space-size=8'],
  env: { MALLOC_ARENA_MAX: '2' },
};

/**
 * @typedef {object} ServerOptions
 * @property {string} folder the build to serve
 * @property {number} port
 * @property {string} [host] the address to listen at; every address when left out
 * @property {Record<string, string | undefined>} env
 * @property {string} [log] the file that gets the server's words
 * @property {boolean} [show] show the server's words on the screen
 */

/**
 * Starts the built site and waits until it answers.
 * @param {ServerOptions} options
 * @returns {Promise<{ url: string, pid: number, ended: Promise<number>, stopped: () => boolean, stop: () => Promise<boolean>, kill: () => Promise<void> }>} `stop` gives whether it ended by itself, in time
 */
export async function startServer({ folder, port, host, env, log, show }) {
  const where = host ? ['--hostname', host] : [];
  const next = ['node_modules/next/dist/bin/next', 'start', '--port', String(port), ...where];
  const child = startNode([...SERVER_MEMORY.args, ...next], {
    env: { ...SERVER_MEMORY.env, ...env, NODE_ENV: 'production', NEXT_DIST_DIR: folder, PORT: String(port) },
    log,
    show,
  });
  let words = '';
  child.stderr?.on('data', (chunk) => {
    words = (words + chunk).slice(-4000);
  });
  const over = ended(child);
  const url = `http://localhost:${port}`;
  const stop = () => end(child);
  try {
    await answering(`http://${host ?? '127.0.0.1'}:${port}/`, over);
  } catch (error) {
    await stop();
    throw new Stop(
      `${words.trimEnd()}\nThe server did not start: ${/** @type {Error} */ (error).message}${log ? ` (its words are in ${log})` : ''}.`,
    );
  }
  const kill = async () => {
    child.kill('SIGKILL');
    await over;
  };
  return { url, pid: child.pid ?? 0, ended: over, stopped: () => stopping.asked, stop, kill };
}

/**
 * Asks the address until it answers with anything but a server error.
 * @param {string} url @param {Promise<number>} end
 */
async function answering(url, end) {
  const deadline = Date.now() + PATIENCE;
  let gone = false;
  end.then(() => {
    gone = true;
  });
  let last = 'no answer';
  while (Date.now() < deadline) {
    if (gone) throw new Error('it ended at once');
    try {
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      await answer.arrayBuffer();
      if (answer.status < 500) return;
      last = `it answers ${url} with status ${answer.status}`;
    } catch {
      last = `it does not answer at ${url}`;
    }
    await pause(100);
  }
  throw new Error(`${last} after ${PATIENCE / 1000} seconds`);
}
