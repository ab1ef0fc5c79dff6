import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { sitemapOf } from '@/lib/services/publication/sitemap';
import { canonicalOf } from './(public)/site';

/** How many addresses a sitemap may list (sitemaps.org, protocol 0.9). What is older is found through the lists. */
const MOST = 50_000;

const fixed = ['/', '/corrections', '/methodology'];

/** The addresses for search engines: the fixed pages, claims, articles, sources. Made when asked for, never while building. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const pages = await sitemapOf(MOST - fixed.length);
  return [
    ...fixed.map((path) => ({ url: canonicalOf(path) })),
    ...pages.map(({ path, changedAt }) => ({ url: canonicalOf(path), lastModified: changedAt })),
  ];
}
