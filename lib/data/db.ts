import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { env } from '@/lib/config/env';
import { type Result, refuse } from '@/lib/domain/result';
import { type Prisma, PrismaClient } from './generated/client';
import { leaveNewsroom, openNewsroom } from './opening';
import { Busy, tookTooLong, whenFree } from './write-lock';

/** What a use case reads and writes through. Exists only inside `transaction`. */
export type Tx = Prisma.TransactionClient;

/** What a page reads through: another connection, which never sees a transaction that is still open. */
export type Reader = Omit<Tx, never>;

type Connections = {
  /** Settled once the writer waits for the disk at each commit. */
  durable: Promise<unknown>;
  writer: PrismaClient;
  reader: PrismaClient;
  statements: Map<string, Database.Statement>;
  raw: Database.Database;
};

const path = () => env().DATABASE_URL.replace(/^file:/, '');

function connect(): Connections {
  openNewsroom();
  const raw = new Database(path(), { readonly: true, fileMustExist: true });
  raw.pragma('cache_size = -65536');
  raw.pragma('mmap_size = 268435456');
  // The writer never waits inside SQLite, which would stop the process: `transaction` waits in its stead. Readers wait
  // for nobody who writes, only for a connection that mends the log after a crash.
  const client = (waits: { timeout?: number } = {}) =>
    new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: env().DATABASE_URL, ...waits }) });
  const writer = client({ timeout: 0 });
  const durable = whenFree(
    () => writer.$queryRawUnsafe('PRAGMA synchronous = FULL'),
    Number.POSITIVE_INFINITY,
  );
  return { durable, writer, reader: client(), raw, statements: new Map() };
}

const store = globalThis as typeof globalThis & { sourcelineDb?: Connections; sourcelinePatience?: number };

/** Opened on first use, once a process: a hot reload keeps it. */
const connections = (): Connections => {
  store.sourcelineDb ??= connect();
  return store.sourcelineDb;
};

/**
 * The connection for reads. Prisma's adapter runs everything of one client over one SQLite connection, so a read
 * beside an open transaction would see its uncommitted rows; hence two clients.
 */
export const reader = (): Reader => connections().reader;

/** A prepared statement on the read-only connection, for the few reads that have to be fast. Kept by its text. */
export function prepared<Params extends unknown[], Row>(sql: string): Database.Statement<Params, Row> {
  const { statements, raw } = connections();
  const known = statements.get(sql) ?? raw.prepare(sql);
  statements.set(sql, known);
  return known as Database.Statement<Params, Row>;
}

/**
 * Closes everything, moves the write-ahead log into the file and lets go of the newsroom: for whatever ends, a server, a
 * command or a test. Nothing may be under way.
 */
export async function disconnect(): Promise<void> {
  const open = store.sourcelineDb;
  store.sourcelineDb = undefined;
  open?.raw.close();
  await Promise.all([open?.writer.$disconnect(), open?.reader.$disconnect()]);
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
 * Committed means on disk (`synchronous = FULL`): a sealed review survives a power cut.
 * @returns what `run` returns, or the refusal `busy` when its turn didn't come within `patience` milliseconds: `run` was
 * not called then
 */
export async function transaction<T>(
  run: (tx: Tx) => Promise<Result<T>>,
  { patience = store.sourcelinePatience ?? PATIENCE } = {},
): Promise<Result<T>> {
  const { durable, writer } = connections();
  const until = performance.now() + patience;
  let begun = false;
  await durable;
  try {
    return await writer.$transaction(
      async (tx) => {
        begun = true;
        await whenFree(() => tx.$executeRaw`UPDATE "SearchEntry" SET "id" = "id" WHERE 0`, until);
        await countWrite(tx);
        const result = await run(tx);
        if (!result.ok) throw new Refusing(result);
        return result;
      },
      { maxWait: patience, timeout: patience + LONGEST_WRITE },
    );
  } catch (error) {
    if (error instanceof Refusing) return error.result;
    if (error instanceof Busy || (!begun && tookTooLong(error))) return busy;
    throw error;
  }
}

/** Counts the write in the file's header, where a start sees whether file and write-ahead log belong together. */
async function countWrite(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRawUnsafe<{ user_version: number | bigint }[]>('PRAGMA user_version');
  await tx.$executeRawUnsafe(`PRAGMA user_version = ${Number(row?.user_version ?? 0) + 1}`);
}

const busy = refuse('busy', { retryAfterSeconds: RETRY_AFTER });
