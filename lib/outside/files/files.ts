import { hash } from 'node:crypto';
import { env } from '@/lib/config/env';
import { Bucket } from './bucket';
import { Folder } from './folder';

/** Where bytes are kept that evidence consists of, each file under its SHA-256. Nothing in it is ever changed. */
export type Files = {
  /** Keeps bytes, for good once it is settled, and gives their SHA-256. The same bytes are kept once. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes with this SHA-256, unchecked; null where there are none. */
  read(sha256: string): Promise<Uint8Array | null>;
};

/** The bytes with this SHA-256; null where there are none, and where they are others by now: a file is given whole or not at all. */
export async function wholeFile(store: Files, sha256: string): Promise<Uint8Array | null> {
  const bytes = await store.read(sha256);
  return bytes !== null && hash('sha256', bytes, 'hex') === sha256 ? bytes : null;
}

let opened: Files | undefined;

/** The files of this newsroom: in the bucket that the settings name, else in their folder. */
export function files(): Files {
  const { BUCKET, FILES_FOLDER } = env();
  if (!BUCKET) return new Folder(FILES_FOLDER);
  opened ??= new Bucket(BUCKET);
  return opened;
}
