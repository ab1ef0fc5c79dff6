import type { TestProject } from 'vitest/node';
import { startTestServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of the API tests is, such as `http://localhost:3987`. */
    baseUrl: string;
    /** Where its measures are read. */
    metricsUrl: string;
    /** A port of this machine that it may fetch pages from. */
    pagesPort: number;
    /** Its database, for whoever comes to it beside the server. */
    databaseUrl: string;
  }
}

/** Starts one server for all API tests; they read its address with `inject('baseUrl')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('baseUrl', server.url);
  project.provide('metricsUrl', server.metricsUrl);
  project.provide('pagesPort', server.pagesPort);
  project.provide('databaseUrl', server.databaseUrl);
  return server.stop;
}
