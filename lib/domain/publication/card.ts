import { type Saying, saidBy } from '@/lib/domain/attribution/said-by';
import { indexed } from '@/lib/domain/text/terms';
import type { PublicationCard, Snapshot, SnapshotPassage } from './publication';

/** What lists, search and marks in articles show of a publication. Made from the snapshot alone. */
export function cardOf(snapshot: Snapshot): PublicationCard {
  const { claim, result } = snapshot;
  return {
    slug: snapshot.slug,
    state: snapshot.state,
    statement: claim.statement,
    summary: snapshot.summary,
    kind: claim.kind,
    language: claim.language,
    direction: claim.direction,
    saidBy: saidIn(snapshot.passages),
    verdict: result?.verdict ?? null,
    credibility: result?.credibility ?? null,
    confidence: result?.confidence ?? null,
    sources: restsOn(snapshot),
    origins: snapshot.provenance?.support.origins.length,
    passages: snapshot.passages.length,
    articles: articlesOf(snapshot),
    publishedAt: snapshot.publishedAt,
    corrected: snapshot.corrections.length > 0,
  };
}

/** Who says so in these passages, from what readers were told of them. */
export const saidIn = (passages: readonly SnapshotPassage[]): Saying[] =>
  saidBy(
    passages.flatMap(({ article, attributions }) =>
      attributions.map(({ stance, terms, hops }) => ({
        stance,
        terms,
        outlet: article.outlet.name,
        hops: hops.map((hop) => ({ ...hop, role: hop.role ?? null })),
      })),
    ),
  );

/** How many sources speak or stand behind the evidence. A paper that only printed what they said is none of them. */
function restsOn({ passages, evidence }: Snapshot): number {
  const speakers = passages.flatMap((p) => p.attributions.flatMap((a) => a.hops.map((hop) => hop.source)));
  const behind = evidence.map((e) => e.source);
  return new Set([...speakers, ...behind].flatMap((source) => source?.slug ?? [])).size;
}

/** A publication as search holds it: a word in its statement weighs more than one in the rest. */
export const searchedIn = (snapshot: Snapshot): { statement: string; body: string } => ({
  statement: indexed(snapshot.claim.statement),
  body: indexed(searchBody(snapshot)),
});

function searchBody(snapshot: Snapshot): string {
  const { claim, summary, passages, sources, evidence, opinions, adjudication } = snapshot;
  return [
    summary,
    ...claim.tags,
    claim.place,
    ...passages.flatMap((p) => [p.exact, p.article.title]),
    ...sources.map((s) => s.name),
    ...evidence.flatMap((e) => [e.title, e.rationale]),
    ...opinions.map((o) => o.rationale),
    adjudication?.rationale,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n');
}

function articlesOf({ passages }: Snapshot): PublicationCard['articles'] {
  const articles = passages.map(({ article }) => [article.slug, article] as const);
  return [...new Map(articles).values()].map(({ slug, title, outlet }) => ({
    slug,
    title,
    outlet: outlet.name,
  }));
}
