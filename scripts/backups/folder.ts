import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tryHold, Unusable } from '@/lib/data/use';

/** How long a backup waits for another one that is written to the same folder, in milliseconds. */
const PATIENCE = 600_000;

/** What a backup is made in before it has its name. */
const UNFINISHED = '.backup-unfinished-';

/**
 * Gives a folder of its own inside the one for backups, which nobody else can look into, and takes it away afterwards. One
 * backup at a time is made in a folder, so what a killed one left is cleared away. Throws `Unusable` where the folder isn't
 * there or can't be written to, and where another backup doesn't end.
 */
export async function inUnfinished<T>(
  folder: string,
  make: (unfinished: string) => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  requireFolder(folder);
  const held = tryHold(join(folder, '.backup'), 'alone', patience);
  if (!held)
    throw new Unusable(
      `Another backup is being made in ${folder}, and has not ended in ${patience / 60_000} minutes. No backup was made.`,
    );
  try {
    for (const name of readdirSync(folder).filter((name) => name.startsWith(UNFINISHED)))
      await rm(join(folder, name), { recursive: true });
    const unfinished = await mkdtemp(join(folder, UNFINISHED));
    try {
      return await make(unfinished);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  } finally {
    held.release();
  }
}

/**
 * Gives a finished file its name, once the disk has all of it: whoever finds the name finds a whole backup. Only its owner
 * can read it. Throws `Unusable` where there is one of this name.
 */
export async function finish(file: string, named: string): Promise<void> {
  if (existsSync(named)) throw new Unusable(`There is a ${named} already: see that the clock is right.`);
  await rename(file, named);
  await flushed(dirname(named), 'r');
}

/** Makes a file its owner's alone and waits until the disk has all of it. */
export async function settle(file: string): Promise<void> {
  await chmod(file, 0o600);
  await flushed(file, 'r+');
}

async function flushed(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function requireFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found)
    throw new Unusable(
      `There is no folder ${folder}: make it, or see that its disk is there. No backup was made.`,
    );
  if (!found.isDirectory()) throw new Unusable(`${folder} is no folder. No backup was made.`);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Unusable(`You may not write to ${folder}. No backup was made.`);
  }
}
