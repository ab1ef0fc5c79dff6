import { env } from '@/lib/config/env';
import { Folder } from './folder';

/** Where bytes are kept that evidence consists of, each file under its SHA-256. Nothing in it is ever changed. */
export type Files = {
  /** Keeps bytes, on the disk for good once it is settled, and gives their SHA-256. The same bytes are kept once. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes with this SHA-256, unchecked; null where there are none. */
  read(sha256: string): Promise<Uint8Array | null>;
};

/** The files of this newsroom: in the folder that the settings name. */
export const files = (): Files => new Folder(env().FILES_FOLDER);
