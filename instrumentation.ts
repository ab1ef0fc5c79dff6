/** Runs once before the server answers its first request: a bad setting or a newsroom that must not be served ends the start, in words. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { requireGoodEnv } = await import('@/lib/config/env');
  requireGoodEnv();
  const { requireNewsroom } = await import('@/lib/data/record/serving');
  requireNewsroom();
}
