import { ensureBookmarklet } from '../../scripts/setup/bookmarklet.mjs';
import { ensureThread } from '../../scripts/setup/generate.mjs';

/** The thread that reads articles and the bookmarklet are built from the code under test, however the tests are started. */
export async function setup(): Promise<void> {
  await ensureThread();
  await ensureBookmarklet();
}
