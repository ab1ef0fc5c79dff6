import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** How many statements were prepared while `run` ran: Prisma prepares each query anew. */
export async function queriesOf(run: () => Promise<unknown>): Promise<number> {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  try {
    await run();
    return prepare.mock.calls.length;
  } finally {
    prepare.mockRestore();
  }
}
