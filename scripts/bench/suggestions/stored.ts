import Database from 'better-sqlite3';
import { shingled } from '@/lib/domain/provenance/tracing/shingles';
import { marksOf } from '@/lib/domain/provenance/tracing/sketch';
import { random } from '../vocabulary';

const AT = '2026-01-01T00:00:00.000+00:00';
const HOUSES = 400;

/** Words as a language has them: few stand everywhere, most seldom. */
const VOCABULARY = 30_000;

/** One text of ours, of 150 to 900 words; one in fifty has a paragraph under it that its house always says. */
export function textOf(seed: number): string {
  const chance = random(seed);
  const count = 150 + Math.floor(chance() ** 2 * 750);
  const text = sentences(chance, count);
  return seed % 50 === 0 ? `${text}\n\n${STANDING}` : text;
}

function sentences(chance: () => number, count: number): string {
  const words = Array.from(
    { length: count },
    () => `wo${Math.floor(chance() ** 3 * VOCABULARY).toString(36)}`,
  );
  return words
    .map((word, n) => (n % 60 === 59 ? `${word}.\n\n` : n % 15 === 14 ? `${word}. ` : `${word} `))
    .join('');
}

const STANDING = sentences(random(1_000_003), 80);

/** Fills an empty newsroom with so many texts and their prints, straight into the tables. */
export function fillTexts(file: string, texts: number): void {
  const db = new Database(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -400000');
  db.exec('DROP INDEX "TextMark_printId_idx"');
  const row = (table: string, columns: string[]) =>
    db.prepare(
      `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
    );
  const source = row('Source', ['id', 'slug', 'kind', 'name', 'sortName', 'createdById', 'createdAt']);
  const article = row('Article', [
    'id',
    'slug',
    'title',
    'outletId',
    'language',
    'direction',
    'display',
    'createdById',
    'createdAt',
  ]);
  const version = row('ArticleVersion', [
    'id',
    'articleId',
    'sequence',
    'blocks',
    'text',
    'sha256',
    'fetchedAt',
    'extractor',
    'extractorVersion',
  ]);
  const print = row('TextPrint', ['id', 'versionId', 'shingles']);
  const mark = row('TextMark', ['hash', 'printId']);
  db.transaction(() => {
    for (let n = 0; n < HOUSES; n++)
      source.run(`house-${n}`, `house-${n}`, 'NEWS_OUTLET', `House ${n}`, `house ${n}`, 'bench', AT);
    for (let n = 0; n < texts; n++) {
      const [articleId, versionId, text] = [`article-${n}`, `version-${n}`, textOf(n)];
      const { hashes } = shingled(text);
      article.run(articleId, articleId, `Text ${n}`, `house-${n % HOUSES}`, 'en', 'LTR', 'FULL', 'bench', AT);
      version.run(versionId, articleId, 1, '[]', text, String(n), AT, 'bench', '1');
      print.run(versionId, versionId, hashes.length);
      for (const hash of marksOf(hashes)) mark.run(hash, versionId);
    }
  })();
  db.exec('CREATE INDEX "TextMark_printId_idx" ON "TextMark"("printId"); ANALYZE');
  db.close();
}
