import Database from 'better-sqlite3';
import { connected, onPostgres } from './postgres';

const url = () => String(process.env.DATABASE_URL);

/**
 * Runs statements beside the product, as somebody with the database in hand. On SQLite they have run when this returns, on
 * PostgreSQL when its promise settles.
 */
export function outside(sql: string): Promise<void> {
  if (onPostgres) return connected(url(), async (client) => void (await client.query(sql)));
  const database = new Database(url().replace(/^file:/, ''));
  try {
    database.exec(sql);
    return Promise.resolve();
  } catch (error) {
    return Promise.reject(error);
  } finally {
    database.close();
  }
}

/** The rows that somebody beside the product reads. */
export async function rowsOutside<Row extends object>(sql: string): Promise<Row[]> {
  if (onPostgres) return connected(url(), async (client) => (await client.query<Row>(sql)).rows);
  const database = new Database(url().replace(/^file:/, ''), { readonly: true });
  try {
    return database.prepare<[], Row>(sql).all();
  } finally {
    database.close();
  }
}

/** How a trigger is taken away. */
export const dropTrigger = (table: string, name: string): string =>
  `DROP TRIGGER IF EXISTS "${name}"${onPostgres ? ` ON "${table}"` : ''};`;

/** A text of JSON without what stands at a path, such as `['claim', 'place']`. */
export const without = (column: string, path: readonly string[]): string =>
  onPostgres
    ? `("${column}"::jsonb #- '{${path.join()}}')::text`
    : `json_remove("${column}", '$${path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('')}')`;
