import { revalidateTag } from 'next/cache';

/** The public pages that a write changed, by slug. */
export type Touched = { claims: string[]; articles: string[]; sources: string[] };

/**
 * Drops the prerendered public pages that a write changed, and the lists. They are gone at once, not served once more
 * while a new one is made: whoever publishes sees what they published. For actions and routes alike.
 */
export function refresh(touched: Touched | null): void {
  if (!touched) return;
  const tags = [
    ...touched.claims.map((slug) => `claim:${slug}`),
    ...touched.articles.map((slug) => `article:${slug}`),
    ...touched.sources.map((slug) => `source:${slug}`),
    'lists',
  ];
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}
