import { hash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files in a folder of this machine, each under its SHA-256: `ab/cd/abcd…`. A file is written beside its place, on the disk
 * for good, and only then put there: what stands in a place is whole.
 */
export class Folder {
  constructor(private readonly root: string) {}

  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = hash('sha256', bytes, 'hex');
    const place = this.placeOf(sha256);
    if (await isThere(place)) return sha256;
    await mkdir(dirname(place), { recursive: true });
    const beside = `${place}.${randomUUID()}`;
    try {
      await writeForGood(beside, bytes);
      await putInPlace(beside, place);
    } finally {
      await rm(beside, { force: true });
    }
    await syncFolder(dirname(place));
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

  private placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('This is no SHA-256.');
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isThere = (place: string): Promise<boolean> =>
  stat(place).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

async function writeForGood(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link is refused where something stands already, and a rename is not: whoever comes second leaves the first. */
async function putInPlace(beside: string, place: string): Promise<void> {
  try {
    await link(beside, place);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** The name of a new file is on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
