/** The slugs of claims, articles and sources whose readers' pages a write has changed. */
export type Touched = { claims: string[]; articles: string[]; sources: string[] };

const NOUNS = ['claims', 'articles', 'sources'] as const;

/** The mark of every list of what is published: the front page, corrections, the sitemap. */
export const LISTS = 'lists';

/**
 * The marks of the pages that a write has changed. What readers' pages show has a mark each: `claims/SLUG`,
 * `articles/SLUG`, `sources/SLUG`, whatever stands below them, and the lists, which any write changes.
 */
export const marksOf = (touched: Touched): string[] => [
  ...new Set(NOUNS.flatMap((noun) => touched[noun].map((slug) => `${noun}/${slug}`))),
  LISTS,
];

/** Where readers find what a mark stands for: paths, each with whatever query, and the beginnings of all that stands below. */
export type Places = { paths: string[]; below: string[] };

/** Of each mark the pages and what stands beside them for programs. */
export function placesOf(marks: readonly string[]): Places {
  const places = marks.map((mark) => (mark === LISTS ? LISTS_AT : placesOfOne(mark)));
  return { paths: places.flatMap(({ paths }) => paths), below: places.flatMap(({ below }) => below) };
}

const LISTS_AT: Places = {
  paths: [
    '/',
    '/corrections',
    '/search',
    '/sitemap.xml',
    '/api/v1/public/claims',
    '/api/v1/public/corrections',
  ],
  below: ['/older/', '/corrections/older/'],
};

const placesOfOne = (mark: string): Places => {
  const paths = [`/${mark}`, `/api/v1/public/${mark}`];
  return { paths, below: paths.map((path) => `${path}/`) };
};

/** The mark of what readers' programs get at a path of the API; null where nothing of that kind stands. */
export function markInApi(path: string): string | null {
  const [, mark] = /^\/api\/v1\/public\/((?:claims|articles|sources)\/[a-z0-9-]+)(?:\/|$)/.exec(path) ?? [];
  return mark ?? (/^\/api\/v1\/public\/(?:claims|corrections)$/.test(path) ? LISTS : null);
}

/** The form by which readers report an error: drawn for each of them, so nobody else gets it. */
export const REPORTING = /^\/claims\/[^/]+\/report$/;

/** The mark of the reader's page at a path, or of the sitemap; null where none can stand. */
export function markAt(path: string): string | null {
  if (REPORTING.test(path)) return null;
  const [, mark] = /^\/((?:claims|articles|sources)\/[a-z0-9-]+)(?:\/|$)/.exec(path) ?? [];
  if (mark) return mark;
  return /^\/(?:$|older\/|corrections(?:\/|$)|sitemap\.xml$)/.test(path) ? LISTS : null;
}
