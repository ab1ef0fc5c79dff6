import type { MetadataRoute } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { connection } from 'next/server';
import { readersPages } from '@/lib/http/readers-pages';
import { type PublicAddress, sitemapOf } from '@/lib/services/publication/sitemap';
import { canonicalOf } from './(public)/site';

/** How many addresses a sitemap may list (sitemaps.org, protocol 0.9). What is older is found through the lists. */
const MOST = 50_000;

const fixed = ['/', '/corrections', '/methodology'];

/** The addresses for search engines: the fixed pages, claims, articles, sources. Made when asked for, never while building. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const pages = await publicPages(readersPages()?.readAfter('/sitemap.xml') ?? '');
  return [
    ...fixed.map((path) => ({ url: canonicalOf(path) })),
    ...pages.map(({ path, changedAt }) => ({ url: canonicalOf(path), lastModified: changedAt })),
  ];
}

/** Kept until a publication changes the lists. */
async function publicPages(change: string): Promise<PublicAddress[]> {
  'use cache';
  cacheTag(`change:${change}`);
  cacheLife('max');
  return sitemapOf(MOST - fixed.length);
}
