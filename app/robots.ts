import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { canonicalOf } from './(public)/site';

/** Search engines may read what readers may; the desk and the doors to it hold nothing for them. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: '*', disallow: ['/desk', '/sign-in', '/setup/', '/password/', '/search'] },
    sitemap: canonicalOf('/sitemap.xml'),
  };
}
