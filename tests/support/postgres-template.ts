import type { TestProject } from 'vitest/node';
import { makeTemplate, onPostgres } from './postgres';
import startServer from './postgres-server';

/** Where the services are tried on PostgreSQL: a server, and the database that every file of tests gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!onPostgres) return async () => undefined;
  const stop = await startServer(project);
  await makeTemplate(project.getProvidedContext().postgresUrl);
  return stop;
}
