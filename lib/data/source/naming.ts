import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { Meanwhile } from '@/lib/domain/source/merging';

/** How many things of each kind name a source. What is blind or restricted is in no number. */
export type Naming = {
  attributions: number;
  articles: number;
  evidence: number;
  lineage: number;
  links: number;
  roles: number;
  assessments: number;
  replyRequests: number;
};

/** What names these sources. One statement. */
export async function namingOf(db: Reader, ids: readonly string[]): Promise<Naming> {
  const named = Prisma.join([...ids]);
  const [row] = await rowsThrough<Record<keyof Naming, number | bigint>>(
    db,
    Prisma.sql`SELECT
      (SELECT COUNT(DISTINCT h."attributionId") FROM "Hop" h WHERE h."sourceId" IN (${named})) AS "attributions",
      (SELECT COUNT(*) FROM "Article" WHERE "outletId" IN (${named})) AS "articles",
      (SELECT COUNT(*) FROM "Evidence" e WHERE e."sourceId" IN (${named}) AND ${isOpen}) AS "evidence",
      (SELECT COUNT(*) FROM "Lineage" WHERE "toSourceId" IN (${named}) AND "state" = 'CONFIRMED') AS "lineage",
      (SELECT COUNT(*) FROM "SourceLink" WHERE "removedAt" IS NULL
        AND ("fromId" IN (${named}) OR "toId" IN (${named}))) AS "links",
      (SELECT COUNT(*) FROM "SourceRole" WHERE "sourceId" IN (${named}) OR "organisationId" IN (${named})) AS "roles",
      (SELECT COUNT(*) FROM "ReliabilityAssessment" WHERE "sourceId" IN (${named})) AS "assessments",
      (SELECT COUNT(*) FROM "ReplyRequest" WHERE "sourceId" IN (${named})) AS "replyRequests"`,
  );
  return numbers(row);
}

/**
 * Attributions, articles and evidence that came to name a source since a merge: nobody knows whom they meant. Ids sort as they were
 * made.
 */
export async function namedSince(
  db: Reader,
  { id, intoId, at }: { id: string; intoId: string; at: Date },
): Promise<Meanwhile> {
  const instant = storedInstant(at.toISOString());
  const [row] = await rowsThrough<Record<keyof Meanwhile, number | bigint>>(
    db,
    Prisma.sql`SELECT
      (SELECT COUNT(DISTINCT h."attributionId") FROM "Hop" h
        WHERE h."sourceId" = ${intoId} AND h."id" > ${id}) AS "attributions",
      (SELECT COUNT(*) FROM "Article" WHERE "outletId" = ${intoId} AND "createdAt" > ${instant}) AS "articles",
      (SELECT COUNT(*) FROM "Evidence" e WHERE e."sourceId" = ${intoId} AND e."createdAt" > ${instant}
        AND ${isOpen}) AS "evidence"`,
  );
  return numbers(row);
}

/** Evidence that anybody on the desk may know of: not restricted, and with no review of a round that hasn't concluded. */
const isOpen = Prisma.sql`e."sensitivity" <> 'RESTRICTED' AND NOT EXISTS (
  SELECT 1 FROM "EvidenceLink" l JOIN "Review" v ON v."id" = l."reviewId"
  JOIN "ReviewRound" o ON o."id" = v."roundId" WHERE l."evidenceId" = e."id" AND o."state" <> 'CONCLUDED')`;

function numbers<Key extends string>(row: Record<Key, number | bigint> | undefined): Record<Key, number> {
  const counted = Object.entries<number | bigint>(row ?? {}).map(([key, count]) => [key, Number(count)]);
  return Object.fromEntries(counted);
}
