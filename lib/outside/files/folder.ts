import { hash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placeOf } from './place';

/**
 * Files in a folder of this machine, each under its SHA-256: `ab/cd/abcd…`. A file is written beside its place, on the disk
 * for good, and only then put there: what stands in a place is whole. One that was damaged since is mended by whoever keeps it
 * again.
 */
export class Folder {
  constructor(private readonly root: string) {}

  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = hash('sha256', bytes, 'hex');
    const place = this.placeOf(sha256);
    const folder = dirname(place);
    await mkdir(folder, { recursive: true });
    if (!(await this.holds(sha256))) {
      const beside = `${place}.${randomUUID()}`;
      try {
        await writeForGood(beside, bytes);
        // Over one that is damaged, and over an equal one that somebody has put there meanwhile.
        await rename(beside, place);
      } finally {
        await rm(beside, { force: true });
      }
    }
    // Also where somebody else has just put it there.
    for (const holder of [folder, dirname(folder), this.root]) await sync(holder);
    return sha256;
  }

  async read(sha256: string): Promise<Uint8Array | null> {
    try {
      return await readFile(this.placeOf(sha256));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private async holds(sha256: string): Promise<boolean> {
    const kept = await this.read(sha256);
    return kept !== null && hash('sha256', kept, 'hex') === sha256;
  }

  private placeOf(sha256: string): string {
    return join(this.root, placeOf(sha256));
  }
}

async function writeForGood(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What stands in a folder is on the disk by its name once the folder is. */
async function sync(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
