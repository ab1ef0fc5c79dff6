import { Client, type QueryResult } from 'pg';
import type { Read } from './queries';

type Asked = string | { text: string };
type Answering = (error: Error | null, result?: QueryResult) => void;

/**
 * Lets `run` go on with every statement that it sends over any connection told to `note`, which may take its time: the
 * answer is held until then. Where a transaction begins and ends is not told.
 */
export async function notingPostgres<T>(note: (read: Read) => unknown, run: () => Promise<T>): Promise<T> {
  const { query } = Client.prototype;
  const noted = async (asked: Asked, result: QueryResult | undefined) => {
    const sql = typeof asked === 'string' ? asked : asked.text;
    if (!/^(?:BEGIN|COMMIT|ROLLBACK)/.test(sql)) await note({ sql, rows: result?.rows?.length ?? 0 });
  };
  Client.prototype.query = function (this: Client, asked: Asked, ...more: unknown[]) {
    const answering = more.at(-1);
    if (typeof answering !== 'function') {
      const answer: Promise<QueryResult> = Reflect.apply(query, this, [asked, ...more]);
      return answer.then((result) => noted(asked, result).then(() => result));
    }
    const after: Answering = (error, result) =>
      void noted(asked, result).then(() => answering(error, result));
    return Reflect.apply(query, this, [asked, ...more.slice(0, -1), after]);
  } as typeof query;
  try {
    return await run();
  } finally {
    Client.prototype.query = query;
  }
}
