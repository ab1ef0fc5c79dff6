import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { databaseTime } from '@/lib/config/measures';

/** Measures every read that a client of Prisma's makes over a connection outside of transactions, as the fast reads are. */
export function measured<Connection extends SqlDriverAdapter>(connection: Connection): Connection {
  const read = connection.queryRaw.bind(connection);
  connection.queryRaw = (query) => databaseTime('read', () => read(query));
  return connection;
}
