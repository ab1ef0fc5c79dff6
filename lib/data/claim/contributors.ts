import type { Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { notYetPublished } from '@/lib/domain/publication/content';

/**
 * Remembers somebody as a contributor of every claim not yet published that tells readers of this source; where it was
 * renamed, of somebody with a role in it too. One statement, however many claims there are. Evidence that is blind still
 * leaves no trace.
 */
export async function contributeThroughSource(
  tx: Tx,
  { sourceId, renamed }: { sourceId: string; renamed: boolean },
  userId: string,
): Promise<void> {
  const holders = Prisma.sql`
    UNION SELECT r."sourceId" FROM "SourceRole" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE r."organisationId" = ${sourceId} AND s."kind" <> 'ANONYMOUS'`;
  const sources = Prisma.sql`SELECT ${sourceId} ${renamed ? holders : Prisma.empty}`;
  await contribute(
    tx,
    userId,
    Prisma.sql`
      SELECT a."claimId" FROM "Hop" h JOIN "Attribution" t ON t."id" = h."attributionId"
        JOIN "Appearance" a ON a."id" = t."appearanceId" WHERE h."sourceId" IN (${sources})
      UNION SELECT a."claimId" FROM "Article" r JOIN "Appearance" a ON a."articleId" = r."id"
        WHERE r."outletId" IN (${sources})
      UNION SELECT l."claimId" FROM "Evidence" e JOIN "EvidenceLink" l ON l."evidenceId" = e."id"
        LEFT JOIN "Review" v ON v."id" = l."reviewId" LEFT JOIN "ReviewRound" o ON o."id" = v."roundId"
        WHERE e."sourceId" IN (${sources}) AND l."leftOutAt" IS NULL
          AND (l."reviewId" IS NULL OR o."state" = 'CONCLUDED')`,
  );
}

/** Remembers somebody as a contributor of every claim not yet published that stands in this article. One statement. */
export const contributeThroughArticle = (tx: Tx, articleId: string, userId: string): Promise<void> =>
  contribute(tx, userId, Prisma.sql`SELECT "claimId" FROM "Appearance" WHERE "articleId" = ${articleId}`);

async function contribute(tx: Tx, userId: string, claimIds: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ClaimContributor" ("claimId", "userId")
    SELECT "id", ${userId} FROM "Claim" WHERE "id" IN (${claimIds})
      AND "status" IN (${Prisma.join([...notYetPublished])}) AND "authorId" <> ${userId}
    ON CONFLICT DO NOTHING`;
}
