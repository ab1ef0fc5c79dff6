import type { SearchTable } from '@/lib/data/db/driver';
import { storedInstant } from '@/lib/data/instants';
import { canonical } from '@/lib/domain/canonical';
import { cardOf, searchedIn } from '@/lib/domain/publication/card';
import type { PublicArticleSnapshot, Snapshot } from '@/lib/domain/publication/publication';
import { indexed } from '@/lib/domain/text/terms';
import { twoKeptFrom } from '@/lib/domain/workflow/kept-free';
import { vocabulary } from '../vocabulary';
import type { Copied, Patterns, Row } from './patterns';
import { frozen, marksOf, snapshotOf } from './snapshots';

export type Size = { articles: number; published: number; waiting: number };

/** A row of a table, or the texts that a search holds in a row. Rows come after those that they name. */
export type Copy =
  | { table: Copied | 'PublicationArticle' | 'PublicChange'; row: Row }
  | { search: SearchTable; row: number; texts: string[] };

/** The addresses of the claims that are published. */
export const slugsOf = ({ published }: Pick<Size, 'published'>): string[] =>
  Array.from({ length: published }, (_, n) => slugOf(n));

/** The id of the n-th claim that is published, or that waits for reviews. */
export const idOf = (what: 'published' | 'waiting', n: number): string =>
  `bench-claim-${what === 'waiting' ? 'w' : ''}${n}`;

/** The id of the a-th article's text. */
export const versionIdOf = (a: number): string => `bench-version-${a}`;

const slugOf = (n: number): string => `claim-${n}`;

/**
 * What fills a demo newsroom to this size: copies of what the services wrote once, with other words, ids and days, since
 * through the services it would take half an hour and more. Every copy has the rows, the snapshot, the hash, the change and
 * the search entry that publishing gives. No event of the log tells of them, whose chain stays as the demo left it.
 */
export function* copies(patterns: Patterns, { articles, published, waiting }: Size): Generator<Copy> {
  const copying = new Copying(patterns);
  for (let [a, from] = [0, 0]; a < articles; a++) {
    const upTo = from + Math.ceil((published - from) / (articles - a));
    yield* copying.article(a, from, upTo);
    from = upTo;
  }
  for (let n = 0; n < waiting; n++) yield* copying.waitingClaim(n);
}

class Copying {
  private entry: number;
  private readonly say = vocabulary(20_261_122);

  constructor(private readonly patterns: Patterns) {
    this.entry = patterns.entry;
  }

  /** An article with the claims of these numbers, all published. */
  *article(a: number, from: number, upTo: number): Generator<Copy> {
    const { article, version, publicArticle, page, snapshot } = this.patterns;
    const copy = { id: `bench-article-${a}`, slug: `article-${a}`, versionId: versionIdOf(a) };
    yield { table: 'Article', row: { ...article, id: copy.id, slug: copy.slug, title: this.say(8) } };
    yield { table: 'ArticleVersion', row: { ...version, id: copy.versionId, articleId: copy.id } };
    const marks: PublicArticleSnapshot['marks'] = [];
    for (let n = from; n < upTo; n++) {
      const published = snapshotOf(snapshot, { n, slug: slugOf(n), articleSlug: copy.slug, say: this.say });
      yield* this.publishedClaim(n, published, copy);
      marks.push(...marksOf(published));
    }
    const body = frozen({ ...page, article: { ...page.article, slug: copy.slug }, marks });
    yield { table: 'PublicArticle', row: { ...publicArticle, articleId: copy.id, slug: copy.slug, ...body } };
    yield { table: 'PublicChange', row: { mark: `articles/${copy.slug}`, change: copy.id } };
  }

  *waitingClaim(n: number): Generator<Copy> {
    const claimId = idOf('waiting', n);
    const kept = twoKeptFrom(Number(this.patterns.round.quorum), 1);
    const row = { status: 'IN_REVIEW', slug: null, twoKeptFrom: kept, statement: this.say(14) };
    yield* this.claim(claimId, row);
    yield { table: 'ReviewRound', row: { ...this.patterns.round, ...OPEN, id: `${claimId}-round`, claimId } };
  }

  private *claim(id: string, over: Row & { statement: string }): Generator<Copy> {
    yield { table: 'Claim', row: { ...this.patterns.claim, ...over, id } };
    yield* this.search('CLAIM', id, [indexed(over.statement)]);
    for (const tag of this.patterns.tags) yield { table: 'ClaimTag', row: { ...tag, claimId: id } };
  }

  private *search(kind: 'CLAIM' | 'PUBLICATION', subjectId: string, texts: string[]): Generator<Copy> {
    this.entry += 1;
    yield { table: 'SearchEntry', row: { id: this.entry, kind, subjectId } };
    const search = kind === 'CLAIM' ? 'ClaimSearch' : 'PublicationSearch';
    yield { search, row: this.entry, texts };
  }

  private *publishedClaim(
    n: number,
    snapshot: Snapshot,
    article: { id: string; versionId: string },
  ): Generator<Copy> {
    const { round, reviews, publication, sources } = this.patterns;
    const [claimId, roundId, publicationId] = [
      idOf('published', n),
      `bench-round-${n}`,
      `bench-publication-${n}`,
    ];
    const { slug } = snapshot;
    yield* this.claim(claimId, { slug, statement: snapshot.claim.statement });
    yield { table: 'ReviewRound', row: { ...round, id: roundId, claimId } };
    for (const [i, review] of reviews.entries())
      yield { table: 'Review', row: { ...review, id: `bench-review-${n}-${i}`, roundId } };
    yield* this.appearance(n, claimId, article);
    const publishedAt = storedInstant(snapshot.publishedAt);
    const kept = { ...frozen(snapshot), card: canonical(cardOf(snapshot)), publishedAt };
    yield { table: 'Publication', row: { ...publication, id: publicationId, claimId, slug, ...kept } };
    yield { table: 'PublicationArticle', row: { publicationId, articleId: article.id } };
    for (const { sourceId } of sources)
      yield { table: 'PublicationSource', row: { publicationId, sourceId, publishedAt } };
    yield { table: 'PublicChange', row: { mark: `claims/${slug}`, change: publicationId } };
    const { statement, body } = searchedIn(snapshot);
    yield* this.search('PUBLICATION', claimId, [statement, body]);
  }

  private *appearance(
    n: number,
    claimId: string,
    { id: articleId, versionId }: { id: string; versionId: string },
  ): Generator<Copy> {
    const { passage, appearance, attribution, hop } = this.patterns;
    const [passageId, appearanceId, attributionId] = [
      `bench-passage-${n}`,
      `bench-appearance-${n}`,
      `bench-attribution-${n}`,
    ];
    yield { table: 'Passage', row: { ...passage, id: passageId, versionId } };
    yield { table: 'Appearance', row: { ...appearance, id: appearanceId, claimId, passageId, articleId } };
    const cues = { sourcePassageId: null, cuePassageId: null };
    yield { table: 'Attribution', row: { ...attribution, ...cues, id: attributionId, appearanceId } };
    yield { table: 'Hop', row: { ...hop, id: `bench-hop-${n}`, attributionId } };
  }
}

/** A round that has no reviews yet. */
const OPEN = {
  state: 'OPEN',
  closedAt: null,
  agreed: null,
  verdict: null,
  credibility: null,
  confidence: null,
};
