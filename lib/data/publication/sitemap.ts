import { prepared } from '@/lib/data/db';

/** Where a public page stands below its kind, and when it last changed: an ISO 8601 instant. */
export type AddressRow = { slug: string; changedAt: string };

export type PublicKind = 'claims' | 'articles' | 'sources';

/** The public pages of a kind, the last changed first; up to `limit`. One statement, over what readers get alone. */
export const publicAddresses = (kind: PublicKind, limit: number): AddressRow[] =>
  prepared<[number], AddressRow>(statements[kind]).all(limit);

const statements: Record<PublicKind, string> = {
  claims: `SELECT "slug", "publishedAt" AS "changedAt" FROM "Publication"
    WHERE "current" = 1 AND "state" = 'LIVE' ORDER BY "publishedAt" DESC, "id" DESC LIMIT ?`,
  articles: `SELECT "slug", "updatedAt" AS "changedAt" FROM "PublicArticle" ORDER BY "updatedAt" DESC, "slug" LIMIT ?`,
  sources: `SELECT "slug", "updatedAt" AS "changedAt" FROM "PublicSource" ORDER BY "updatedAt" DESC, "slug" LIMIT ?`,
};
