import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { files } from './files';
import { BucketRefused } from './refused';

/** A name under which no file is: nobody knows bytes that have this SHA-256. */
const NOTHING = '0'.repeat(64);

/**
 * Asks the bucket that files are kept in, if they are, whether it knows us, and ends the process with exit code 1 and one sentence
 * where it doesn't. One that can't be reached just now is no reason not to serve readers. For start-up only.
 */
export async function requireFiles(): Promise<void> {
  if (!env().BUCKET) return;
  try {
    await files().read(NOTHING);
  } catch (error) {
    if (error instanceof BucketRefused) {
      process.stderr.write(`Sourceline can't start. ${error.message}\n`);
      process.exit(1);
    }
    log().warn({ err: error }, 'The bucket that files are kept in can’t be reached just now.');
  }
}
