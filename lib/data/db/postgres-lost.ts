import { setTimeout as pause } from 'node:timers/promises';
import { isLost } from '@/lib/config/database-lost';

/** Between two attempts to reach a database that can't be reached, in milliseconds. */
export const PAUSE = 50;

/** How long a read waits for a database that went away, in milliseconds: a server that was killed is back in about one second. */
const PATIENCE = 5_000;

/**
 * Reads, and once more where the connection was lost under it: on another one, and as long as the database takes to come
 * back. For what changes nothing.
 * @throws what the last attempt threw
 */
export async function readAgain<T>(read: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isLost(error) || performance.now() >= until) throw error;
    }
    await pause(PAUSE);
  }
}
