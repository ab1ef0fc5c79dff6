import { requireGoodEnv } from '@/lib/config/env';
import { openData, waitForEveryWrite } from '@/lib/data/db';
import { Unusable } from '@/lib/data/use';
import { loadEnvFile } from './env-file.mjs';
import { takeDemoWhereThereIsNothingElse } from './which-database.mjs';

/**
 * Opens the newsroom that a command means: that of the settings, else the demo's. Works beside its server, and
 * waits for its writes; ends the process with one sentence where it can't be opened.
 */
export async function openNewsroomHere(): Promise<void> {
  loadEnvFile();
  takeDemoWhereThereIsNothingElse();
  requireGoodEnv();
  waitForEveryWrite();
  try {
    await openData();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
