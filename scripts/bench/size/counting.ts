import Database from 'better-sqlite3';
import { Client } from 'pg';

/** Every statement of SQLite's driver, prepared by whichever client, is asked through these three. */
const statement: Database.Statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'));

type Ask = (...asked: unknown[]) => unknown;

/** Counts, from now on, every statement that this process asks, of either database. Returns how many there were so far. */
export function countStatements(): () => number {
  let count = 0;
  const counted = (ask: Ask): Ask =>
    function (this: unknown, ...asked) {
      count += 1;
      return Reflect.apply(ask, this, asked);
    };
  for (const name of ['all', 'get', 'run'] as const)
    Object.assign(statement, { [name]: counted(statement[name] as Ask) });
  Object.assign(Client.prototype, { query: counted(Client.prototype.query as Ask) });
  return () => count;
}
