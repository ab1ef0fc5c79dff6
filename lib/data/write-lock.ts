import { setTimeout as pause } from 'node:timers/promises';
import { SqliteError } from 'better-sqlite3';
import { Prisma } from './generated/client';

/** Between two attempts, in milliseconds: short at first, since most writes are over at once. */
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 50;

/**
 * Attempts something until SQLite no longer answers that another connection has the lock. SQLite's own waiting
 * (`busy_timeout`) stops the whole process, with everybody who reads in it; this one lets the process go on. For
 * connections whose `busy_timeout` is 0.
 * @param until when to give up, by `performance.now()`; there is always one attempt
 * @returns whether it was done; not so when the lock was still held then
 */
export async function whenFree(attempt: () => Promise<unknown>, until: number): Promise<boolean> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      await attempt();
      return true;
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (performance.now() >= until) return false;
    }
    await pause(wait);
  }
}

/** Whether Prisma says that a transaction took too long: to begin, or once it had begun. */
export const tookTooLong = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028';

const isLocked = (error: unknown): boolean =>
  (error instanceof SqliteError ? error.code : databaseCode(error)).startsWith('SQLITE_BUSY');

/** What the database itself calls an error that Prisma passes on; nothing in it where it is none of those. */
export function databaseCode(error: unknown): string {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return '';
  const { driverAdapterError: driver } = error.meta ?? {};
  const cause = driver instanceof Error ? driver.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'originalCode' in cause
    ? String(cause.originalCode)
    : '';
}
