import { ensureThread } from '../../scripts/setup/generate.mjs';

/** The thread that reads articles is built from the code under test, however the tests are started. */
export async function setup(): Promise<void> {
  await ensureThread();
}
