import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/setup/postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server where tests make databases of their own. */
    postgresUrl: string;
  }
}

/** One server for every test that needs PostgreSQL: that of POSTGRES_URL, else one that is started here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}
