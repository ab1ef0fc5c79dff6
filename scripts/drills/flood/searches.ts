import Database from 'better-sqlite3';
import type { Attack } from './attack';

/** As many claims as a large newsroom publishes. They stand in the search alone, each with the same hundred words. */
const CLAIMS = 20_000;

/** Rows far above any that the newsroom takes itself. */
const ABOVE = 10_000_000;

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const WORDS = LETTERS.flatMap((a) => ['ka', 'ro', 'mi', 'ten'].map((end) => `${a}${end}s`));

const searches: Attack = {
  name: 'searches for all words at once',
  async attack(stage) {
    fill(stage.databaseFile);
    const by = await stage.person('Rana');
    const letters = Array.from({ length: 100 }, (_, n) => LETTERS[n % 26]).join('+');
    const common = WORDS.slice(0, 30).join('+');
    const begun = LETTERS.slice(0, 16).map((letter) => `${letter}ka`);
    const asked = [letters, common, begun.join('+'), 'aka'].flatMap((q) => [
      stage.ask('GET', `/search?q=${q}`),
      stage.ask('GET', `/api/v1/public/claims?q=${q}&verdict=SUPPORTED`),
      stage.ask('GET', `/api/v1/claims?q=${q}`, { by }),
      stage.ask('GET', `/api/v1/claims/similar?text=${q}`, { by }),
      stage.ask('GET', `/api/v1/sources?q=${q}`, { by }),
      stage.ask('GET', `/api/v1/articles?q=${q}`, { by }),
    ]);
    const answers = await Promise.all(asked);
    return answers
      .filter(({ status }) => status !== 200)
      .map(({ status, text }) => `a search was answered ${status}: ${text.slice(0, 200)}`);
  },
};

export default searches;

/** Fills both searches once; the second round finds them filled. */
function fill(file: string): void {
  const db = new Database(file);
  db.pragma('busy_timeout = 5000');
  const body = WORDS.join(' ');
  for (const [table, column] of [
    ['PublicationSearch', 'body'],
    ['ClaimSearch', 'statement'],
  ]) {
    if (db.prepare(`SELECT 1 FROM "${table}" WHERE "rowid" = ${ABOVE}`).get()) continue;
    const insert = db.prepare(`INSERT INTO "${table}" ("rowid", "${column}") VALUES (?, ?)`);
    db.transaction(() => {
      for (let n = 0; n < CLAIMS; n++) insert.run(ABOVE + n, body);
    })();
  }
  db.close();
}
