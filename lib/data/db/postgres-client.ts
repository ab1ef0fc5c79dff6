import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import type { Pool } from 'pg';
import type { PrismaClient } from '@/lib/data/generated/client';
import { getPrismaClientClass } from '@/lib/data/generated/internal/class-postgresql';
import { measured } from './measured';
import { readAgain } from './postgres-lost';
import { nameOf } from './postgres-names';

/**
 * Prisma's client over a pool, which asks nothing before `opened`. With `reads` it is for reading alone, which goes on
 * over another connection where one is lost. Its class for PostgreSQL is generated beside the one for
 * SQLite, whose types it shares: only the isolation levels differ, which nobody names.
 */
export function clientOn(pool: Pool, opened: Promise<unknown>, { reads = false } = {}): PrismaClient {
  const Client = getPrismaClientClass() as unknown as typeof PrismaClient;
  return new Client({ adapter: new Adapter(pool, opened, reads) });
}

class Adapter extends PrismaPg {
  constructor(
    pool: Pool,
    private readonly opened: Promise<unknown>,
    private readonly reads: boolean,
  ) {
    super(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  }

  override async connect() {
    await this.opened;
    const connection = await super.connect();
    const begin = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => inTurn(await begin(level));
    if (!this.reads) return connection;
    const read = connection.queryRaw.bind(connection);
    connection.queryRaw = (query) => readAgain(() => read(query));
    return measured(connection);
  }
}

/** One statement after the other: Prisma asks several of a transaction at once, and a connection does one at a time. */
function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after =
    <Answer>(ask: (query: SqlQuery) => Promise<Answer>) =>
    (query: SqlQuery): Promise<Answer> => {
      const answer = last.then(() => ask(query));
      last = answer.catch(() => undefined);
      return answer;
    };
  transaction.queryRaw = after(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = after(transaction.executeRaw.bind(transaction));
  return transaction;
}
