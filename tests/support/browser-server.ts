import { startTestServer } from './server';

/** Starts the server of the browser tests, unless BASE_URL names one that runs already. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL) return async () => undefined;
  const server = await startTestServer();
  process.env.BASE_URL = server.url;
  process.env.PAGES_PORT = String(server.pagesPort);
  process.env.TEST_DATABASE = server.databaseFile;
  return server.stop;
}
