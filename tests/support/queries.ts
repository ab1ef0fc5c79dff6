import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** How many statements were prepared while `run` ran: Prisma prepares each query anew. */
export async function queriesOf(run: () => Promise<unknown>): Promise<number> {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  try {
    await run();
    return prepare.mock.calls.length;
  } finally {
    prepare.mockRestore();
  }
}

/** One query that was asked, and how many rows it was answered with. */
export type Read = { sql: string; rows: number };

/** Every statement of the driver, prepared by whichever client, is asked through these two. */
const statement: Database.Statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'));

/** What `run` answers, and every query with the number of its rows, in the order in which they were asked. */
export async function readsOf<T>(run: () => Promise<T>): Promise<{ value: T; reads: Read[] }> {
  const reads: Read[] = [];
  return { value: await noting((read) => reads.push(read), run), reads };
}

/** How SQLite answers each of the product's queries that `run` asks, one line each. */
export async function plansOf(run: () => Promise<unknown>): Promise<string[]> {
  const { reads } = await readsOf(run);
  const db = new Database((process.env.DATABASE_URL ?? '').replace(/^file:/, ''), { readonly: true });
  try {
    return reads.map(({ sql }) => {
      const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      return plan
        .all(...Array(sql.split('?').length - 1).fill(null))
        .map(({ detail }) => detail)
        .join('; ');
    });
  } finally {
    db.close();
  }
}

/** What `run` answers when something happens right after the first `times` of its queries that have these words. */
export function interrupted<T>(
  words: string,
  happens: () => void,
  run: () => Promise<T>,
  times = 1,
): Promise<T> {
  let left = times;
  const note = ({ sql }: Read) => {
    if (left === 0 || !sql.includes(words)) return;
    left -= 1;
    happens();
  };
  return noting(note, run);
}

async function noting<T>(note: (read: Read) => void, run: () => Promise<T>): Promise<T> {
  const { all, get } = statement;
  statement.all = function (this: Database.Statement, ...params: unknown[]) {
    const rows = all.apply(this, params);
    note({ sql: this.source, rows: rows.length });
    return rows;
  };
  statement.get = function (this: Database.Statement, ...params: unknown[]) {
    const row = get.apply(this, params);
    note({ sql: this.source, rows: row === undefined ? 0 : 1 });
    return row;
  };
  try {
    return await run();
  } finally {
    Object.assign(statement, { all, get });
  }
}
