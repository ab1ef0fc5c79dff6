import type { Stage } from '../stage';
import type { Expectation } from './watch';

type Shown = { slug: string | null; statement: string };

/** The pages of one published claim, and what they show of it. */
export type Pages = { claim: string; article: string; sources: string[]; expectations: Expectation[] };

/** The pages of a claim that has just been published. */
export async function publishedPages(stage: Stage, { slug, statement }: Shown): Promise<Pages> {
  const { text } = await stage.ask('GET', `/api/v1/public/claims/${slug}`);
  const snapshot = JSON.parse(text) as {
    passages: { article: { slug: string } }[];
    sources: { slug: string }[];
  };
  const claim = `/claims/${slug}`;
  const article = `/articles/${snapshot.passages[0]?.article.slug}`;
  const sources = snapshot.sources.map((source) => `/sources/${source.slug}`);
  const expectations = [
    shows(claim, statement, 'a publication'),
    ...['/', '/sitemap.xml', article, ...sources].map((path) => shows(path, claim, 'a publication')),
  ];
  return { claim, article, sources, expectations };
}

/** What they show once the statement was corrected. */
export const correctedPages = ({ claim, article, sources }: Pages, statement: string): Expectation[] => [
  shows(`${claim}/versions/1`, claim, 'the version before a correction'),
  ...[claim, '/', '/corrections', article, ...sources].map((path) => shows(path, statement, 'a correction')),
];

/** What they show once the claim was retracted. */
export const retractedPages = ({ claim, sources }: Pages, _: Shown, note: string): Expectation[] => [
  ...[claim, `${claim}/versions/1`, '/corrections'].map((path) => shows(path, note, 'a retraction')),
  ...['/', '/sitemap.xml', ...sources].map((path) => hides(path, claim)),
];

const shows = (path: string, words: string, what: string): Expectation => ({
  path,
  what,
  holds: ({ status, text }) => status === 200 && text.includes(words),
});

const hides = (path: string, words: string): Expectation => ({
  path,
  what: 'that a claim is gone',
  holds: ({ text }) => !text.includes(words),
});
