import { scratchNewsroom } from '../../scripts/setup/scratch.mjs';

export type TestServer = { url: string; databaseFile: string; stop: () => Promise<void> };

/** Starts the built site in production on a fresh copy of the demo newsroom, and waits until it answers. */
export async function startTestServer(): Promise<TestServer> {
  const { databaseFile, start, clear } = await scratchNewsroom();
  const server = await start();
  const stop = async () => {
    await server.stop();
    await clear();
  };
  return { url: server.url, databaseFile, stop };
}
