import type { PublicArticleSnapshot, Snapshot } from '@/lib/domain/publication/publication';

/** A row as its database tells it. */
export type Row = Record<string, unknown>;

/** What is multiplied, of a demo newsroom: a published claim, its article, and all that hangs on them. */
export type Patterns = ReturnType<typeof patternsIn>;

/** The tables of which rows are copied. */
export const COPIED = [
  'Article',
  'ArticleVersion',
  'PublicArticle',
  'Claim',
  'ClaimTag',
  'Passage',
  'Appearance',
  'Attribution',
  'Hop',
  'ReviewRound',
  'Review',
  'Publication',
  'PublicationSource',
  'SearchEntry',
] as const;

export type Copied = (typeof COPIED)[number];

/** Every row of these tables of the demo newsroom. */
export type Demo = ReadonlyMap<Copied, readonly Row[]>;

/** The demo's published claim that is multiplied: one passage, a named speaker, evidence, two reviews. */
const SLUG = 'in-february-2024-the-river-guard-was-recruiting-watchmen-at-350-crowns-a-month';

/** Finds the pattern's rows in the demo newsroom. Throws where the demo lacks one. */
export function patternsIn(demo: Demo) {
  const claim = first(demo, 'Claim', { slug: SLUG });
  const publication = all(demo, 'Publication', { claimId: claim.id }).find(({ current }) => current);
  if (!publication) throw new Error('The demo lacks the publication that the bench copies.');
  const appearance = first(demo, 'Appearance', { claimId: claim.id });
  const attribution = first(demo, 'Attribution', { appearanceId: appearance.id });
  const publicArticle = first(demo, 'PublicArticle', { articleId: appearance.articleId });
  const page: PublicArticleSnapshot = JSON.parse(String(publicArticle.snapshot));
  const snapshot: Snapshot = JSON.parse(String(publication.snapshot));
  const round = first(demo, 'ReviewRound', { claimId: claim.id });
  return {
    article: first(demo, 'Article', { id: appearance.articleId }),
    version: first(demo, 'ArticleVersion', { articleId: appearance.articleId }),
    publicArticle,
    page,
    claim,
    tags: all(demo, 'ClaimTag', { claimId: claim.id }),
    passage: first(demo, 'Passage', { id: appearance.passageId }),
    appearance,
    attribution,
    hop: first(demo, 'Hop', { attributionId: attribution.id }),
    round,
    reviews: all(demo, 'Review', { roundId: round.id }),
    publication,
    snapshot,
    sources: all(demo, 'PublicationSource', { publicationId: publication.id }),
    /** The last row of the searches. */
    entry: Math.max(...all(demo, 'SearchEntry', {}).map(({ id }) => Number(id))),
  };
}

const all = (demo: Demo, table: Copied, where: Row): Row[] =>
  (demo.get(table) ?? []).filter((row) =>
    Object.entries(where).every(([column, value]) => row[column] === value),
  );

function first(demo: Demo, table: Copied, where: Row): Row {
  const [row] = all(demo, table, where);
  if (!row) throw new Error(`The demo lacks a row of ${table} that the bench copies.`);
  return row;
}
