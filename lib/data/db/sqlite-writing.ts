import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type Database from 'better-sqlite3';
import type { Prisma } from '@/lib/data/generated/client';
import { whenFree } from '@/lib/data/write-lock';
import type { Fate, Tx } from './driver';

/**
 * The one connection that writes. Prisma asks over it, and where a write has to be fast it is asked here, inside the same
 * transaction, with statements that are prepared once: Prisma prepares each anew, and spends far longer on what stands
 * around it than SQLite on the statement.
 */
export class Writing extends PrismaBetterSqlite3 {
  private connection: Database.Database | undefined;
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();
  /** The transaction that is open. */
  private open: Tx | undefined;

  override async connect() {
    const adapter = await super.connect();
    this.connection = handleOf(adapter);
    return adapter;
  }

  /** The rows of a statement; none where it gives none. @throws Error in a transaction that is over */
  rows<Row>(tx: Tx, { sql, values }: Pick<Prisma.Sql, 'sql' | 'values'>): Row[] {
    if (tx !== this.open || !this.connection?.inTransaction) throw new Error('This transaction is over.');
    const statement = this.statements.get(sql) ?? this.connection.prepare<unknown[]>(sql).safeIntegers(false);
    this.statements.set(sql, statement);
    if (statement.reader) return statement.all(...values) as Row[];
    statement.run(...values);
    return [];
  }

  /** Takes SQLite's write lock with a statement that changes nothing, as `lock` of a driver does. */
  async lock(tx: Tx, until: number): Promise<Fate | undefined> {
    this.open = tx;
    const free = await whenFree(async () => this.rows(tx, LOCK), until);
    if (!free) return undefined;
    this.countWrite(tx);
    return async () => false;
  }

  /** Counts the write in the file's header, where a start sees whether file and write-ahead log belong together. */
  private countWrite(tx: Tx): void {
    const [row] = this.rows<{ user_version: number }>(tx, COUNT);
    this.connection?.prepare(`PRAGMA user_version = ${(row?.user_version ?? 0) + 1}`).run();
  }
}

const LOCK = { sql: 'UPDATE "SearchEntry" SET "id" = "id" WHERE FALSE', values: [] };
const COUNT = { sql: 'PRAGMA user_version', values: [] };

/** What the adapter of Prisma's asks itself; it has no other name for it. */
function handleOf(adapter: object): Database.Database {
  const { client } = adapter as { client?: Database.Database };
  if (!client) throw new Error('Prisma’s adapter for SQLite keeps its connection in another place now.');
  return client;
}
