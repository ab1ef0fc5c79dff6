import { authorsOf } from '@/lib/domain/article/byline';
import { inItsZone } from '@/lib/domain/dates';
import type { PublicArticleRef, PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { Snapshot, SnapshotEvidence, SnapshotPassage } from '@/lib/domain/publication/publication';
import { type Verdict, verdictLabels } from '@/lib/domain/review/review';
import type { SourceKind } from '@/lib/domain/source';
import { archiveOf } from './archive';

/** The publisher: its name and its address without a slash at the end. */
export type Site = { name: string; url: string };

type Node = { '@type': string; [property: string]: unknown };

/**
 * Our verdicts on schema.org's scale, where 1 is worst and 5 is best. Only verdicts that stand on a line from false to
 * true have a number: DISPUTED, UNVERIFIABLE and OUTDATED do not, and go out by their name alone.
 */
export const ratingValues: Record<Verdict, number | null> = {
  SUPPORTED: 5,
  PARTLY_SUPPORTED: 3,
  UNSUPPORTED: 2,
  FALSE: 1,
  DISPUTED: null,
  UNVERIFIABLE: null,
  OUTDATED: null,
};

/**
 * The publication as schema.org ClaimReview. A retracted one carries no rating, only the correction that says so.
 * Evidence that a copy is kept of is cited, with the address of what was archived.
 * @see https://schema.org/ClaimReview
 */
export function claimReview(snapshot: Snapshot, site: Site): Node {
  const { claim, result, summary, corrections } = snapshot;
  const url = `${site.url}/claims/${snapshot.slug}`;
  return defined({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': url,
    url,
    claimReviewed: claim.statement,
    datePublished: snapshot.firstPublishedAt,
    dateModified: snapshot.publishedAt,
    version: snapshot.sequence,
    creativeWorkStatus: snapshot.state === 'LIVE' ? 'Published' : 'Retracted',
    inLanguage: summary === undefined ? 'en' : claim.language,
    description: summary,
    author: { '@type': 'Organization', name: site.name, url: site.url },
    itemReviewed: claimOf(snapshot),
    citation: some(snapshot.evidence.flatMap((e) => archived(e, site))),
    reviewRating: result ? { ...ratingOf(result.verdict), ...explained(snapshot) } : undefined,
    reviewBody: summary ?? reasonOf(snapshot),
    correction: some(
      corrections.map(({ note, at }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at })),
    ),
  });
}

/** Of a publication without “In short”: what settled it, or the first reason for the verdict. */
const reasonOf = ({ adjudication, opinions }: Snapshot): string | undefined =>
  adjudication?.rationale ?? opinions.find((o) => !o.dissents)?.rationale;

/** A value as the text of a `<script>`: JSON in which no character can end the element or start another. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function claimOf({ claim, passages }: Snapshot): Node {
  const first = passages.find((p) => p.occurrence === 'FIRST') ?? passages[0];
  const articles = new Map(passages.map(({ article }) => [article.slug, article]));
  return defined({
    '@type': 'Claim',
    text: claim.statement,
    inLanguage: claim.language,
    author: first && claimant(first),
    datePublished: first && saidOn(first),
    firstAppearance: first && workOf(first.article),
    appearance: some([...articles.values()].map(workOf)),
    contentLocation: claim.place ? { '@type': 'Place', name: claim.place } : undefined,
    keywords: some(claim.tags),
  });
}

/** A piece of evidence whose archived text readers may open. */
const archived = ({ title, url, publishedAt, capture }: SnapshotEvidence, site: Site): Node[] =>
  capture?.textSha256
    ? [
        defined({
          '@type': 'CreativeWork',
          name: title,
          url: url ?? undefined,
          datePublished: publishedAt ?? undefined,
          archivedAt: archiveOf(capture.sha256, site.url),
        }),
      ]
    : [];

const ratingOf = (verdict: Verdict): Node =>
  defined({
    '@type': 'Rating',
    alternateName: verdictLabels[verdict],
    ...(ratingValues[verdict] === null
      ? {}
      : { ratingValue: ratingValues[verdict], bestRating: 5, worstRating: 1 }),
  });

/**
 * How many origins the rating rests on, for it and against it, in schema.org's place for what led to a rating. Machines that
 * want more than the counts find it in the frozen file.
 */
function explained({ provenance }: Snapshot): { ratingExplanation?: string } {
  const sides = provenance
    ? ([
        ['For', provenance.support],
        ['Against', provenance.contradiction],
      ] as const)
    : [];
  const told = sides.filter(([, { reports }]) => reports > 0);
  if (told.length === 0) return {};
  return {
    ratingExplanation: told.map(([name, { sentence }]) => `${name} the claim: ${sentence}.`).join(' '),
  };
}

/** Who makes the claim where it first stands: the origin of the chain, the outlet for its own voice, nobody when unnamed. */
function claimant({ article, attributions }: SnapshotPassage): Node | undefined {
  const asserting = attributions.find((a) => a.stance === 'ASSERTS');
  const origin = asserting?.hops[0];
  if (origin?.speaker === 'NONE') return agent(article.outlet);
  return origin?.source ? agent(origin.source) : undefined;
}

function agent({ name, kind }: PublicSourceRef): Node | undefined {
  const type = agentTypes[kind];
  return type ? { '@type': type, name } : undefined;
}

/** schema.org's author is a Person or an Organization; a document or a data set is neither. */
const agentTypes: Record<SourceKind, 'Person' | 'Organization' | null> = {
  PERSON: 'Person',
  ANONYMOUS: 'Person',
  SOCIAL_ACCOUNT: 'Person',
  ORGANISATION: 'Organization',
  GOVERNMENT: 'Organization',
  ARMED_GROUP: 'Organization',
  NEWS_OUTLET: 'Organization',
  WIRE_AGENCY: 'Organization',
  DOCUMENT: null,
  DATASET: null,
};

const workOf = (article: PublicArticleRef): Node =>
  defined({
    '@type': 'NewsArticle',
    headline: article.title,
    url: article.url ?? undefined,
    datePublished: dated(article.publishedAt),
    inLanguage: article.language,
    author: oneOrSome(authorsOf(article.byline ?? '').map((name) => ({ '@type': 'Person', name }))),
    publisher: agent(article.outlet),
  });

/** When it was said: the day alone, since a time on the clock of wherever that was is no instant. Else when it was printed. */
const saidOn = ({ attributions, article }: SnapshotPassage): string | undefined =>
  attributions.find((a) => a.saidAt)?.saidAt?.slice(0, '2024-12-05'.length) ?? dated(article.publishedAt);

const dated = (date: string | null | undefined): string | undefined => (date ? inItsZone(date) : undefined);

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** One stands alone, as most programs that read this expect. */
const oneOrSome = <T>(list: T[]): T | T[] | undefined => (list.length === 1 ? list[0] : some(list));

/** The node without the properties that have no value: JSON-LD has no word for "unknown". */
const defined = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as Node;
