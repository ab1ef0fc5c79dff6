import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { readClaims } from './(public)/reading';
import { canonicalOf } from './(public)/site';

/** How many pages of claims a sitemap lists: 2,000 claims. Older ones are found through the lists. */
const PAGES = 100;

/** The addresses for search engines: the fixed pages and the newest claims. Made when asked for, never while building. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const claims: MetadataRoute.Sitemap = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const list = await readClaims(cursor);
    for (const card of list?.items ?? [])
      claims.push({ url: canonicalOf(`/claims/${card.slug}`), lastModified: card.publishedAt });
    cursor = list?.next ?? null;
    if (!cursor) break;
  }
  const fixed = ['/', '/corrections', '/methodology'].map((path) => ({ url: canonicalOf(path) }));
  return [...fixed, ...claims];
}
