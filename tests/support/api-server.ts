import type { TestProject } from 'vitest/node';
import { startTestServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of the API tests is, such as `http://localhost:3987`. */
    baseUrl: string;
    /** Its SQLite file, for looking at what a request left behind. */
    databaseFile: string;
  }
}

/** Starts one server for all API tests; they read its address with `inject('baseUrl')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('baseUrl', server.url);
  project.provide('databaseFile', server.databaseFile);
  return server.stop;
}
