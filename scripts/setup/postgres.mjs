// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Stop } from './stop.mjs';

/** What to say where there is no PostgreSQL. */
export const NO_POSTGRES =
  'No PostgreSQL for the tests: set POSTGRES_URL to a server where databases may be made, or install one (Debian: apt-get install postgresql).';

/**
 * @typedef {object} PostgresServer
 * @property {string} url its database `postgres`, as somebody who may make databases and roles
 * @property {() => Promise<void>} stop ends it and deletes what it held; nothing where somebody else started it
 * @property {() => Promise<void>} [crash] kills it with everything that it had under way, and starts it again on what it left; not there where somebody else started it
 */

/**
 * The PostgreSQL server for tests, drills and benchmarks: the one of POSTGRES_URL, else one of this machine's programs,
 * started here on a folder of its own. It listens at a socket that nobody else can reach, so it needs neither port nor
 * password, and it ends with this process, however that ends.
 * @param {{ durable?: boolean }} [options] `durable`: a commit waits for the disk, as in production; tests need none of it
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ durable = false } = {}) {
  if (process.env.POSTGRES_URL) return { url: process.env.POSTGRES_URL, stop: async () => undefined };
  const programs = findPrograms('initdb');
  if (!programs) throw new Stop(NO_POSTGRES);
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-postgres-'));
  const owner = ownerOf(folder);
  const settings = SETTINGS.concat(durable ? [] : HASTY).map((setting) => `-c ${setting}`);
  // A session of its own: Ctrl-C is for the command, which then lets go of the pipe.
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', programs, folder, settings.join(' ')], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(keeper, 'exit');
  const ready = async () => {
    const [word] = await Promise.race([once(keeper.stdout, 'data'), ended]);
    if (String(word).trim() === 'ready') return;
    const problem = new Stop(`PostgreSQL did not start: ${wordsOf(join(folder, 'log'))}`);
    keeper.stdin.end();
    throw problem;
  };
  await ready();
  // Nothing of it keeps this process from ending.
  const pipes = /** @type {import('node:net').Socket[]} */ ([keeper.stdin, keeper.stdout]);
  for (const handle of [keeper, ...pipes]) handle.unref();
  return {
    url: `postgresql://postgres@${encodeURIComponent(folder)}/postgres`,
    stop: async () => {
      // Whoever has nothing else to do waits for its end all the same.
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
    crash: async () => {
      keeper.ref();
      keeper.stdin.write('crash\n');
      await ready();
      keeper.unref();
    },
  };
}

/**
 * Holds a server as long as its own standard input is open: whatever becomes of the process that has the other end, the
 * server stops and its folder goes. With each line that comes in it kills the server and starts it again, which takes more
 * than one attempt while processes of the old one live. Arguments: the folder of the programs, that of the server, its
 * settings.
 */
const KEEPER = `
programs=$1 folder=$2 settings=$3
start() {
  "$programs/pg_ctl" start -s -w -t 60 -D "$folder/data" -l "$folder/log" -o "-k $folder $settings" >>"$folder/log" 2>&1
}
"$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --locale-provider=icu --icu-locale=en -N >"$folder/log" 2>&1 &&
  start && echo ready || echo failed
again() {
  attempts=0
  until start; do
    attempts=$((attempts + 1))
    [ "$attempts" -lt 50 ] || return 1
    sleep 0.2
  done
}
while read -r _; do
  kill -9 "$(head -n 1 "$folder/data/postmaster.pid")"
  again && echo ready || echo failed
done
"$programs/pg_ctl" stop -s -w -m immediate -D "$folder/data" >/dev/null 2>&1
rm -rf "$folder"`;

/** Each file of tests has a database with its own connections. Memory is little: the machine runs the tests too. */
const SETTINGS = [
  "listen_addresses=''",
  'max_connections=300',
  'shared_buffers=128MB',
  'log_min_messages=fatal',
];

/** What makes a commit safe and a test slow. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/**
 * The folder that has one of PostgreSQL's programs: of the newest version, and what is on the PATH last. Nothing where
 * there is none.
 * @param {string} program
 */
export function findPrograms(program) {
  const versions = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => ({ folder, name })) : [],
  );
  const folders = versions
    .filter(({ name }) => /^(?:postgresql@)?\d+$/.test(name))
    .sort((a, b) => Number(b.name.replace(/\D/g, '')) - Number(a.name.replace(/\D/g, '')))
    .map(({ folder, name }) => join(folder, name, 'bin'));
  const onPath = (process.env.PATH ?? '').split(delimiter);
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, program)));
}

/**
 * As whom the server runs: as this user, but PostgreSQL refuses root; then as the user that its package made, else as whom
 * the system calls nobody. The folder becomes theirs.
 * @param {string} folder
 */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const idOf = (/** @type {string} */ flag, /** @type {string} */ user) =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const user of ['postgres', 'nobody']) {
    try {
      const owner = { uid: idOf('-u', user), gid: idOf('-g', user) };
      chownSync(folder, owner.uid, owner.gid);
      return owner;
    } catch {
      // There is no such user here.
    }
  }
  throw new Stop(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.',
  );
}

/** @param {string} log */
const wordsOf = (log) =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().slice(-2000) : `nothing is in ${dirname(log)}`;
