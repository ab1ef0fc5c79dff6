import { freePort } from '../../scripts/setup/machine.mjs';
import { scratchNewsroom } from '../../scripts/setup/scratch.mjs';

export type TestServer = {
  url: string;
  /** Where its measures are read. */
  metricsUrl: string;
  /** A port of this machine that it may fetch pages from. */
  pagesPort: number;
  databaseUrl: string;
  /** Empty on PostgreSQL. */
  databaseFile: string;
  stop: () => Promise<void>;
};

/** Starts the built site in production on a fresh copy of the demo newsroom, and waits until it answers. */
export async function startTestServer(): Promise<TestServer> {
  const { port, databaseUrl, databaseFile, start, clear } = await scratchNewsroom();
  const metrics = await freePort(port + 1);
  const pagesPort = await freePort(metrics + 1);
  const server = await start({
    env: { METRICS_PORT: String(metrics), FETCH_INTERNAL_HOSTS: `127.0.0.1:${pagesPort}` },
  });
  const stop = async () => {
    await server.stop();
    await clear();
  };
  const metricsUrl = `http://127.0.0.1:${metrics}`;
  return { url: server.url, metricsUrl, pagesPort, databaseUrl, databaseFile, stop };
}
