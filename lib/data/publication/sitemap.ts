import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

/** Where a public page stands below its kind, and when it last changed: an ISO 8601 instant. */
export type AddressRow = { slug: string; changedAt: string };

export type PublicKind = 'claims' | 'articles' | 'sources';

/** The public pages of a kind, the last changed first; up to `limit`. One statement, over what readers get alone. */
export const publicAddresses = (kind: PublicKind, limit: number): Promise<AddressRow[]> =>
  rows<AddressRow>(Prisma.sql`${newest[kind]} LIMIT ${limit}`);

const newest: Record<PublicKind, Prisma.Sql> = {
  claims: Prisma.sql`SELECT "slug", "publishedAt" AS "changedAt" FROM "Publication"
    WHERE "current" = TRUE AND "state" = 'LIVE' ORDER BY "publishedAt" DESC, "id" DESC`,
  articles: Prisma.sql`SELECT "slug", "updatedAt" AS "changedAt" FROM "PublicArticle" ORDER BY "updatedAt" DESC, "slug"`,
  // The address of one that was merged leads to the one that it counts as, which is listed itself.
  sources: Prisma.sql`SELECT "slug", "updatedAt" AS "changedAt" FROM "PublicSource" p WHERE NOT EXISTS (
    SELECT 1 FROM "Source" s JOIN "PublicSource" n ON n."sourceId" = s."mergedIntoId" WHERE s."id" = p."sourceId")
    ORDER BY "updatedAt" DESC, "slug"`,
};
