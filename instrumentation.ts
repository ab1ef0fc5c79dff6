/**
 * Runs once before the server answers its first request: a bad setting or a newsroom that must not be served ends the
 * start, in words. Then it sets what stands around every request, from the door to the end.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { requireGoodEnv } = await import('@/lib/config/env');
  requireGoodEnv();
  const { believeOnlyTrustedProxies } = await import('@/lib/config/forwarded');
  believeOnlyTrustedProxies();
  const { requireNewsroom } = await import('@/lib/data/record/serving');
  await requireNewsroom();
  if (process.env.NODE_ENV === 'production') {
    const { takeErrorsOfTheConsole } = await import('@/lib/config/log');
    takeErrorsOfTheConsole();
  }
  const { standAtTheDoor } = await import('@/lib/http/server-door');
  standAtTheDoor();
  const { endConnectionsWhenStopping } = await import('@/lib/http/stopping');
  endConnectionsWhenStopping();
  const { isPublicAddress } = await import('@/lib/services/publication/addresses');
  // kept-pages.cjs is loaded outside of what is built here and can import nothing of it.
  Reflect.set(globalThis, Symbol.for('sourceline.isPublicAddress'), isPublicAddress);
}
