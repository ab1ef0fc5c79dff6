import Database from 'better-sqlite3';
import { Client } from 'pg';
import type { Newsroom } from './prepare';

/** Tells a newsroom's servers that claims were published anew, by the row that each publication writes for it. */
export type Anew = {
  /** From when this ends on, what servers keep of these claims is no longer true. */
  publish(slugs: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** Another name than every one before, as a publication's id is. */
const MOVE = `UPDATE "PublicChange" SET "change" = "change" || '.' WHERE "mark" IN (SELECT "value" FROM`;

const marksOf = (slugs: readonly string[]): string => JSON.stringify(slugs.map((slug) => `claims/${slug}`));

/** A connection of its own to the newsroom, beside its servers. */
export const publishingAnew = ({ database, url }: Pick<Newsroom, 'database' | 'url'>): Promise<Anew> =>
  database === 'postgres' ? onPostgres(url) : inFile(url.replace(/^file:/, ''));

async function inFile(file: string): Promise<Anew> {
  const db = new Database(file);
  // The bench, which does this between two requests, waits for no disk.
  db.pragma('synchronous = OFF');
  const move = db.prepare(`${MOVE} json_each(?))`);
  return {
    async publish(slugs) {
      move.run(marksOf(slugs));
    },
    async close() {
      db.close();
    },
  };
}

async function onPostgres(url: string): Promise<Anew> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    async publish(slugs) {
      await client.query(`${MOVE} json_array_elements_text($1::json) AS "m"("value"))`, [marksOf(slugs)]);
    },
    close: () => client.end(),
  };
}
