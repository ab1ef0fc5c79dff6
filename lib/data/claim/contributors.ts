import { dialect, type Reader, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { countingAs } from '@/lib/data/source/merged';
import { notYetPublished } from '@/lib/domain/publication/content';

/** What somebody changed: an article, a piece of evidence, a source, with its name or without, or what these claims rest on. */
export type Changed =
  | { articleId: string }
  | { evidenceId: string }
  | { sourceId: string; renamed: boolean }
  | { claimIds: readonly string[] };

/** The claims not yet published that tell readers of what was changed. One statement, however many there are. */
export async function claimsTelling(tx: Tx, changed: Changed): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Claim" WHERE "id" IN (${telling(changed)})
      AND "status" IN (${Prisma.join([...notYetPublished])}) ORDER BY "id"`;
  return rows.map(({ id }) => id);
}

/** Remembers somebody as a contributor of these claims, as far as they are not published yet. One statement. */
export async function contributeTo(tx: Tx, ids: readonly string[], userId: string): Promise<void> {
  if (ids.length === 0) return;
  await contribute(tx, userId, Prisma.sql`SELECT l."value" FROM ${dialect().listed(ids)} l`);
}

/** Those of these claims that somebody wrote or is a contributor of. */
export async function inHandsOf(db: Reader, userId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.claim.findMany({
    where: {
      id: { in: [...ids] },
      OR: [{ authorId: userId }, { contributors: { some: { userId } } }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Takes somebody out of the contributors of these claims: what their hand was in is as it was before. */
export async function releaseContributor(tx: Tx, userId: string, ids: readonly string[]): Promise<void> {
  await tx.claimContributor.deleteMany({ where: { userId, claimId: { in: [...ids] } } });
}

function telling(changed: Changed): Prisma.Sql {
  if ('sourceId' in changed) return tellingOfSource(changed);
  if ('claimIds' in changed) return Prisma.sql`SELECT l."value" FROM ${dialect().listed(changed.claimIds)} l`;
  return 'articleId' in changed
    ? Prisma.sql`SELECT "claimId" FROM "Appearance" WHERE "articleId" = ${changed.articleId}`
    : Prisma.sql`SELECT l."claimId" ${settledLinks} AND l."evidenceId" = ${changed.evidenceId}`;
}

/** Evidence that stands in claims. What is blind still leaves no trace. */
const settledLinks = Prisma.sql`FROM "Evidence" e JOIN "EvidenceLink" l ON l."evidenceId" = e."id"
  LEFT JOIN "Review" v ON v."id" = l."reviewId" LEFT JOIN "ReviewRound" o ON o."id" = v."roundId"
  WHERE l."leftOutAt" IS NULL AND (l."reviewId" IS NULL OR o."state" = 'CONCLUDED')`;

/** Claims that tell of a source, or of one that counts as it; where it was renamed, of somebody with a role in it too. */
function tellingOfSource({ sourceId, renamed }: Extract<Changed, { sourceId: string }>): Prisma.Sql {
  const all = countingAs(Prisma.sql`${sourceId}`);
  const holders = Prisma.sql`
    UNION SELECT r."sourceId" FROM "SourceRole" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE r."organisationId" IN (SELECT a."id" FROM (${all}) a) AND s."kind" <> 'ANONYMOUS'`;
  const sources = Prisma.sql`SELECT c."id" FROM (${all}) c ${renamed ? holders : Prisma.empty}`;
  return Prisma.sql`
      SELECT a."claimId" FROM "Hop" h JOIN "Attribution" t ON t."id" = h."attributionId"
        JOIN "Appearance" a ON a."id" = t."appearanceId" WHERE h."sourceId" IN (${sources})
      UNION SELECT a."claimId" FROM "Article" r JOIN "Appearance" a ON a."articleId" = r."id"
        WHERE r."outletId" IN (${sources})
      UNION SELECT l."claimId" ${settledLinks} AND e."sourceId" IN (${sources})
      UNION SELECT q."claimId" FROM "ReplyRequest" q WHERE q."sourceId" IN (${sources})`;
}

async function contribute(tx: Tx, userId: string, claimIds: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ClaimContributor" ("claimId", "userId")
    SELECT "id", ${userId} FROM "Claim" WHERE "id" IN (${claimIds})
      AND "status" IN (${Prisma.join([...notYetPublished])}) AND "authorId" <> ${userId}
    ON CONFLICT DO NOTHING`;
}
