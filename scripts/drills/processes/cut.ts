import { setTimeout as pause } from 'node:timers/promises';
import { looking } from '../look';

/** What a server's connections call themselves that are going to be cut. */
const NAME = 'cut by a drill';

const CUT = `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
  WHERE "datname" = current_database() AND "application_name" = $1`;

/** The address of a database on PostgreSQL, for a server whose connections can be told from all others. */
export function addressToCut(url: string): string {
  const address = new URL(url);
  address.searchParams.set('application_name', NAME);
  return address.href;
}

/**
 * Makes a move while every connection of the server at `addressToCut` is cut, again and again, as by a network that fails,
 * for the last time behind the answer.
 */
export function cutOffWhile<T>(url: string, move: () => Promise<T>): Promise<{ moved: T; cut: number }> {
  return looking(url, async (look) => {
    let [over, cut] = [false, 0];
    const moving = move().finally(() => {
      over = true;
    });
    moving.catch(() => undefined);
    for (let last = false; !last; ) {
      last = over;
      cut += (await look.rows(CUT, NAME)).length;
      await pause(5);
    }
    return { moved: await moving, cut };
  });
}
