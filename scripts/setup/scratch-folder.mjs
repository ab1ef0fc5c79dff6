// @ts-check
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the articles of seeded newsrooms were read from, each file under its hash: it stays, as seeded newsrooms do. */
export const SEEDED_FILES = join(tmpdir(), 'sourceline-seeded-files');

/**
 * An empty folder for as long as this process lives. A shell deletes it once the pipe to this process is closed, so that
 * nothing stays behind however it ends, by a kill too. It may be deleted before.
 * @param {string} name what it is for, such as `bench`
 * @returns {string} its path
 */
export function scratchFolder(name) {
  const folder = join(tmpdir(), `sourceline-${name}-${randomUUID()}`);
  // Before the folder is there, so that no kill comes in between. A session of its own: Ctrl-C is for the command, which
  // then lets go of the pipe.
  const keeper = spawn('sh', ['-c', 'read -r _; rm -rf "$1"', 'sh', folder], {
    cwd: tmpdir(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.unref();
  /** @type {import('node:net').Socket} */ (keeper.stdin).unref();
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}
