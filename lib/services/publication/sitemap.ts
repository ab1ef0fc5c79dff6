import { type PublicKind, publicAddresses } from '@/lib/data/publication/sitemap';

/** One public page: its path on this site, and the ISO 8601 instant at which it last changed. */
export type PublicAddress = { path: string; changedAt: string };

/** Claims first: should there be more pages than fit, these are what people search for. */
const kinds: readonly PublicKind[] = ['claims', 'articles', 'sources'];

/**
 * The public pages of claims, articles and sources, each kind with the last changed first, and `most` of them in all.
 * What was retracted is left out. It takes no actor: everybody sees the same.
 */
export async function sitemapOf(most: number): Promise<PublicAddress[]> {
  const found: PublicAddress[] = [];
  for (const kind of kinds)
    for (const { slug, changedAt } of await publicAddresses(kind, most - found.length))
      found.push({ path: `/${kind}/${slug}`, changedAt });
  return found;
}
