import { PrismaPg } from '@prisma/adapter-pg';
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { DatabaseError, Pool, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import { type Engine, runEngine } from './engine';

/** PostgreSQL's numbers for the types `"char"` and `text`: its catalog uses the first, which Prisma's adapter doesn't know. */
const CHAR = 18;
const TEXT = 25;

/**
 * One connection, on which a migration is one transaction: what the engine asks, what it runs, and what we do beside it.
 * Whatever ends the connection before it is committed takes all of it back.
 */
export class Session extends Pool {
  constructor(url: string) {
    super({ connectionString: url, max: 1, idleTimeoutMillis: 0, application_name: 'sourceline migrate' });
  }

  /** As the engine asks: with `"char"` told as text. */
  override query = (async (...asked: [QueryArrayConfig]): Promise<QueryArrayResult> => {
    const answer = await super.query(...asked);
    for (const field of answer.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return answer;
  }) as Pool['query'];
}

/** Runs Prisma's schema engine on a session, inside the transaction that is open there. */
export const withPostgresEngine = <T>(session: Session, run: (engine: Engine) => Promise<T>): Promise<T> =>
  runEngine(connectionsOf(session), run);

function connectionsOf(session: Session): SqlMigrationAwareDriverAdapterFactory {
  const adapter = new PrismaPg(session);
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    connect: async () => whole(await adapter.connect(), session),
  };
}

/**
 * The adapter cuts a script at every semicolon, also within a text or a function: PostgreSQL takes it as it is. What it
 * says of a fault reaches the engine in the adapter's form.
 */
function whole(connection: SqlDriverAdapter, session: Session): SqlDriverAdapter {
  connection.executeScript = async (script) => {
    try {
      await session.query(script);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
    }
  };
  return connection;
}
