import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage';
import type { Writing } from '../writers';
import type { Found } from './found';

/** How long a server may take until it works again with a database that is back, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Kills the database under the writes of a server that lives on, and waits until that works again with the one that comes
 * after. Writers whose write was not cut off go on meanwhile.
 */
export async function databaseKilled(stage: Stage, writing: Writing, found: Found): Promise<void> {
  await stage.postgres?.crash?.();
  const back = performance.now();
  while ((await stage.ask('GET', '/readyz')).status !== 200) {
    if (performance.now() > back + PATIENCE)
      throw new Error(`The server was not ready ${PATIENCE / 1000} seconds after its database was back.`);
    await pause(20);
  }
  found.slowest.return = Math.max(found.slowest.return, (performance.now() - back) / 1000);
  await writing.end();
  found.add(writing, { withoutDatabase: true });
  await found.look();
}
