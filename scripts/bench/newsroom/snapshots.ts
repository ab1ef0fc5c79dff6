import { createHash } from 'node:crypto';
import { canonical } from '@/lib/domain/canonical';
import { cardOf } from '@/lib/domain/publication/card';
import type { PublicArticleSnapshot, Snapshot } from '@/lib/domain/publication/publication';

/** Which copy it is, where it stands, and words for it. */
type Copy = { n: number; slug: string; articleSlug: string; say: (length: number) => string };

/** What readers would get of a copy: with its own words, each published a minute before the one before it. */
export function snapshotOf(pattern: Snapshot, { n, slug, articleSlug, say }: Copy): Snapshot {
  const at = new Date(Date.parse(pattern.publishedAt) - n * 60_000).toISOString();
  return {
    ...pattern,
    slug,
    publishedAt: at,
    firstPublishedAt: at,
    claim: { ...pattern.claim, statement: say(14) },
    summary: say(30),
    opinions: pattern.opinions.map((o) => ({ ...o, rationale: say(20) })),
    evidence: pattern.evidence.map((e) => ({ ...e, rationale: say(20) })),
    passages: pattern.passages.map((p) => ({ ...p, article: { ...p.article, slug: articleSlug } })),
  };
}

/** How a published claim is marked in its article. */
export const marksOf = (snapshot: Snapshot): PublicArticleSnapshot['marks'] =>
  snapshot.passages.slice(0, 1).map(({ start, end, attributions }) => ({
    start,
    end,
    claim: cardOf(snapshot),
    words: attributions.map(({ words }) => words),
  }));

/** A page as it is stored, and its hash. */
export function frozen(value: unknown): { snapshot: string; sha256: string } {
  const snapshot = canonical(value);
  return { snapshot, sha256: createHash('sha256').update(snapshot).digest('hex') };
}
