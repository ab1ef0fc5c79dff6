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

/** Remembers that somebody other than the author changed the content. Once is enough. */
export const addContributor = (tx: Tx, claimId: string, userId: string): Promise<void> =>
  contribute(tx, userId, Prisma.sql`c."id" = ${claimId}`);

/** Remembers somebody as a contributor of these claims, as far as they are not published yet. As many statements however many. */
export async function contributeTo(tx: Tx, ids: readonly string[], userId: string): Promise<void> {
  if (ids.length === 0) return;
  const which = Prisma.sql`c."id" IN (SELECT l."value" FROM ${dialect().listed(ids)} l)
    AND c."status" IN (${Prisma.join([...notYetPublished])}) AND c."authorId" <> ${userId}`;
  await contribute(tx, userId, which);
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

/**
 * Takes somebody out of the contributors of these claims: what their hand was in is as it was before. `twoKeptFrom` may be too high.
 */
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

/** @param which a condition on the claim called `c` */
async function contribute(tx: Tx, userId: string, which: Prisma.Sql): Promise<void> {
  // Before they stand among its contributors: then it is told who is new there. A draft is counted when it is submitted.
  await tx.$executeRaw`
    UPDATE "Claim" AS c SET "twoKeptFrom" = "twoKeptFrom" + 1 WHERE ${which} AND c."status" = 'IN_REVIEW'
      AND NOT EXISTS (SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = ${userId})`;
  await tx.$executeRaw`
    INSERT INTO "ClaimContributor" ("claimId", "userId")
    SELECT c."id", ${userId} FROM "Claim" c WHERE ${which} ON CONFLICT DO NOTHING`;
}
