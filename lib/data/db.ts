import { setTimeout as pause } from 'node:timers/promises';
import { isPostgres } from '@/lib/config/database';
import { env } from '@/lib/config/env';
import { databaseTime } from '@/lib/config/measures';
import { type Result, refuse } from '@/lib/domain/result';
import type { Dialect, Driver, Fate, Tx } from './db/driver';
import { postgres } from './db/postgres';
import { PAUSE } from './db/postgres-lost';
import { sqlite } from './db/sqlite';
import type { Prisma } from './generated/client';
import { leaveNewsroom } from './opening';
import { tookTooLong } from './write-lock';

export type { Tx } from './db/driver';

/** What a page reads through: another connection, which never sees a transaction that is still open. */
export type Reader = Omit<Tx, never>;

const store = globalThis as typeof globalThis & { sourcelineDriver?: Driver; sourcelinePatience?: number };

/** Opened on first use, once a process: a hot reload keeps it. */
const driver = (): Driver => {
  const { DATABASE_URL: url } = env();
  store.sourcelineDriver ??= isPostgres(url) ? postgres(url) : sqlite(url);
  return store.sourcelineDriver;
};

/** Opens the newsroom of the settings for this process. Throws `Unusable` where it must not be opened. */
export const openData = async (): Promise<void> => void (await driver().durable);

/** The connection for reads, which sees what is committed. */
export const reader = (): Reader => driver().reader;

/** What the database of this newsroom says in words of its own, to be put into queries. */
export const dialect = (): Dialect => driver().dialect;

/** The rows of one of the few reads that have to be fast: its statement is prepared once and kept by its text. */
export const rows = <Row>(query: Prisma.Sql): Promise<Row[]> =>
  databaseTime('read', () => driver().rows<Row>(query));

/**
 * The rows of a statement that has to be fast, through a transaction or the reader: prepared once and kept by its text, with
 * nothing of Prisma's between. Inside a transaction it sees what was written there, and it may write itself.
 */
export const rowsThrough = <Row>(db: Reader, query: Prisma.Sql): Promise<Row[]> =>
  db === driver().reader ? rows<Row>(query) : driver().rowsIn<Row>(db, query);

/** Does what such a statement says, inside a transaction. */
export const execute = async (tx: Tx, query: Prisma.Sql): Promise<void> =>
  void (await driver().rowsIn(tx, query));

/** The first row of such a read; nothing where there is none. */
export const row = async <Row>(query: Prisma.Sql): Promise<Row | undefined> => (await rows<Row>(query))[0];

/**
 * Closes everything and lets go of the newsroom; where it is a file, the write-ahead log is moved into it. For whatever
 * ends, a server, a command or a test. Nothing may be under way.
 */
export async function disconnect(): Promise<void> {
  const open = store.sourcelineDriver;
  store.sourcelineDriver = undefined;
  await open?.close();
  leaveNewsroom();
}

/**
 * How long a write waits in all for the writes before it, here and in other programs, in milliseconds: whoever sent it is
 * still there, and a lock that is held longer is held by something that went wrong.
 */
const PATIENCE = 10_000;

/** When to try again after that, in seconds. */
const RETRY_AFTER = 5;

/** How long a write may take once it has the lock, in milliseconds. */
const LONGEST_WRITE = 30_000;

/** For commands: in a process that has nobody else to answer, a write waits up to an hour for its turn. */
export function waitForEveryWrite(): void {
  store.sourcelinePatience = 60 * 60 * 1000;
}

class Refusing extends Error {
  constructor(readonly result: Result<never>) {
    super('refused');
  }
}

/**
 * One use case in one transaction. A refusal rolls everything back and is returned; an exception rolls back and is
 * thrown. Takes the write lock first, so that another process can't move between a read and the write that rests on it.
 * Committed means on disk: a sealed review survives a power cut.
 * @returns what `run` returns, or the refusal `busy` when its turn didn't come within `patience` milliseconds: `run` was
 * not called then. A connection that is lost before `run` is made anew; one lost under it makes it `busy` too, and nothing is
 * stored. Where it is lost as the transaction ends, the database is asked whether it has the event that was recorded in it;
 * what recorded none, such as when somebody was last here, is `busy` then, and may be done twice
 */
export function transaction<T>(
  run: (tx: Tx) => Promise<Result<T>>,
  { patience = store.sourcelinePatience ?? PATIENCE } = {},
): Promise<Result<T>> {
  return databaseTime('write', () => transacted(run, patience));
}

/**
 * What would be if `run` were done: it is done in a transaction of which nothing stays. For seeing a change before it is made,
 * exactly as it would be. As `transaction`, it takes the write lock, and may be `busy`.
 */
export async function rehearsed<T>(run: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  let result: Result<T> | undefined;
  const over = await transaction<T>(async (tx) => {
    result = await run(tx);
    return undone;
  });
  return over === undone && result ? result : over;
}

const undone = refuse('not_ready', { reasons: ['This was a rehearsal: nothing was changed.'] });

/** How far a write came before it failed. */
type Course<T> = { begun: boolean; committed?: Fate; result?: Result<T>; event?: string };

/** The hash of the last event that each transaction recorded: what is found of it if it was committed, and only then. */
const events = new WeakMap<Tx, string>();

/** Told of each event as it is recorded. */
export const recorded = (tx: Tx, hash: string): void => void events.set(tx, hash);

async function transacted<T>(run: (tx: Tx) => Promise<Result<T>>, patience: number): Promise<Result<T>> {
  const { durable, writer, lock, lost } = driver();
  const until = performance.now() + patience;
  await durable;
  for (;;) {
    const course: Course<T> = { begun: false };
    try {
      return await writer.$transaction(
        async (tx) => {
          course.begun = true;
          course.committed = await lock(tx, until);
          if (!course.committed) throw new Refusing(busy);
          const result = await run(tx);
          if (!result.ok) throw new Refusing(result);
          course.result = result;
          course.event = events.get(tx);
          return result;
        },
        { maxWait: patience, timeout: patience + LONGEST_WRITE },
      );
    } catch (error) {
      if (error instanceof Refusing) return error.result;
      if (!course.begun && tookTooLong(error)) return busy;
      if (!lost(error)) throw error;
      if (course.result && course.event && (await course.committed?.(course.event))) return course.result;
      if (course.committed || performance.now() >= until) return busy;
    }
    await pause(PAUSE);
  }
}

const busy = refuse('busy', { retryAfterSeconds: RETRY_AFTER });
