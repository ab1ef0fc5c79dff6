import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { databaseFile } from '@/lib/config/env';
import { type Prisma, PrismaClient } from '@/lib/data/generated/client';
import { openNewsroom } from '@/lib/data/opening';
import { whenFree } from '@/lib/data/write-lock';
import type { Driver, Tx } from './driver';
import { measured } from './measured';
import { sqliteDialect } from './sqlite-dialect';
import { Writing } from './sqlite-writing';

/**
 * A newsroom in one file (`file:PATH`). Prisma's adapter runs everything of one client over one SQLite connection, so a
 * read beside an open transaction would see its uncommitted rows; hence two clients, and a third connection, read-only,
 * for the fast reads.
 */
export function sqlite(url: string): Driver {
  openNewsroom();
  const fast = new Database(databaseFile(url), { readonly: true, fileMustExist: true });
  fast.pragma('cache_size = -65536');
  fast.pragma('mmap_size = 268435456');
  const statements = new Map<string, Database.Statement<unknown[]>>();
  // The writer never waits inside SQLite, which would stop the process: `lock` waits in its stead. Readers wait for
  // nobody who writes, only for a connection that mends the log after a crash.
  const writing = new Writing({ url, timeout: 0 });
  const writer = new PrismaClient({ adapter: writing });
  const reader = new PrismaClient({ adapter: new Reading({ url }) });
  return {
    dialect: sqliteDialect,
    writer,
    reader,
    durable: whenFree(() => writer.$queryRawUnsafe('PRAGMA synchronous = FULL'), Number.POSITIVE_INFINITY),
    async rows<Row>({ sql, values }: { sql: string; values: unknown[] }) {
      const known = statements.get(sql) ?? fast.prepare<unknown[]>(sql);
      statements.set(sql, known);
      return known.all(...values) as Row[];
    },
    rowsIn: async <Row>(tx: Tx, query: Prisma.Sql) => writing.rows<Row>(tx, query),
    lock: (tx, until) => writing.lock(tx, until),
    // A file has no connection that could be lost.
    lost: () => false,
    async close() {
      fast.close();
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}

class Reading extends PrismaBetterSqlite3 {
  override async connect() {
    return measured(await super.connect());
  }
}
