/** Runs once before the server answers its first request: a bad setting ends the start, by name. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { requireGoodEnv } = await import('@/lib/config/env');
  requireGoodEnv();
}
