import type { Env } from '@/lib/config/env';

/**
 * Runs once before the server answers its first request: a bad setting or a newsroom that must not be served ends the
 * start, in words. Then it sets what stands around every request, from the door to the end.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { requireGoodEnv } = await import('@/lib/config/env');
  const env = requireGoodEnv();
  const { keyFrom } = await import('@/lib/config/secret');
  // What a form of one process holds in secret can be read by all; the build's own key stands for nothing.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = keyFrom(env.NEXTAUTH_SECRET, 'server actions');
  const { believeOnlyTrustedProxies } = await import('@/lib/config/forwarded');
  believeOnlyTrustedProxies();
  const { requireNewsroom } = await import('@/lib/data/record/serving');
  await requireNewsroom();
  const { requireFiles } = await import('@/lib/outside/files/opening');
  await requireFiles();
  if (process.env.NODE_ENV === 'production') {
    const { takeErrorsOfTheConsole } = await import('@/lib/config/log');
    takeErrorsOfTheConsole();
  }
  const { ReadersDoor } = await import('@/lib/http/readers/door');
  const { lastChange } = await import('@/lib/data/publication/changes');
  const readers = new ReadersDoor(lastChange, shownOn(env));
  const { standAtTheDoor } = await import('@/lib/http/door/server');
  standAtTheDoor(readers);
  const { METRICS_HOST: host, METRICS_PORT: port } = env;
  if (port !== undefined) {
    const { startMeasuring } = await import('@/lib/config/measures');
    const { measureRequests } = await import('@/lib/http/door/measuring');
    const { measureWork } = await import('@/lib/jobs/measured');
    const measures = startMeasuring();
    measureWork(measures);
    readers.served = (page) => measures.page(page);
    await measureRequests(measures, { host, port });
  }
  if (env.WORKER) {
    const { workUntilStopping } = await import('@/lib/jobs/in-the-server');
    workUntilStopping();
  }
  const { endConnectionsWhenStopping } = await import('@/lib/http/door/stopping');
  endConnectionsWhenStopping();
}

/** What readers' pages show besides what is published. The build is written into this file while building (next.config.js). */
const shownOn = ({ SITE_NAME, SITE_URL, DEMO }: Env): string =>
  JSON.stringify([process.env.SOURCELINE_BUILD, SITE_NAME, SITE_URL, DEMO]);
