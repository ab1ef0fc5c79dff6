import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { holdsSql } from '@/lib/data/holding-sql';
import { storedInstant } from '@/lib/data/instants';
import type { AssignedDuty } from '@/lib/domain/assignment/assignment';

/** Who has a claim, or whose take of it is over, as a list shows it. */
export type ListedRow = {
  id: string;
  claimId: string;
  duty: AssignedDuty;
  userId: string;
  userName: string;
  leasedUntil: string | null;
  lapsed: number | bigint;
  version: number;
};

/** Of these claims, who has them for their latest round, and whose take is over; the oldest first. One statement. */
export async function listedAssignments(claimIds: readonly string[], now: Date): Promise<ListedRow[]> {
  if (claimIds.length === 0) return [];
  return rows<ListedRow>(Prisma.sql`${columns(now)}
    WHERE x."claimId" IN (${Prisma.join([...claimIds])}) AND (x."endedAt" IS NULL OR x."ending" = 'LAPSED')
      AND x."round" = (SELECT MAX(m."sequence") FROM "ReviewRound" m WHERE m."claimId" = x."claimId")
    ORDER BY x."assignedAt", x."id"`);
}

/**
 * What a person has to do still, and what of theirs has lapsed since a moment and nobody has done; the oldest first. Where they have
 * sealed their review they are done with it.
 */
export async function assignedTo(userId: string, since: Date, most: number, now: Date): Promise<ListedRow[]> {
  return rows<ListedRow>(Prisma.sql`${columns(now)} JOIN "Claim" c ON c."id" = x."claimId"
    WHERE x."userId" = ${userId} AND (x."endedAt" IS NULL OR (
        x."ending" = 'LAPSED' AND x."endedAt" > ${storedInstant(since.toISOString())}))
      AND ((x."duty" = 'REVIEW' AND c."status" = 'IN_REVIEW') OR (x."duty" = 'ADJUDICATE' AND c."status" = 'ADJUDICATION')
        OR (x."duty" = 'APPROVE' AND c."status" = 'REVIEWED'))
      AND x."round" = (SELECT MAX(m."sequence") FROM "ReviewRound" m WHERE m."claimId" = x."claimId")
      AND NOT EXISTS (SELECT 1 FROM "Review" v JOIN "ReviewRound" o ON o."id" = v."roundId"
        WHERE o."claimId" = x."claimId" AND o."sequence" = x."round" AND v."reviewerId" = x."userId")
      AND NOT EXISTS (SELECT 1 FROM "Assignment" y WHERE y."claimId" = x."claimId" AND y."userId" = x."userId"
        AND (y."assignedAt", y."id") > (x."assignedAt", x."id"))
    ORDER BY x."assignedAt", x."id" LIMIT ${most}`);
}

const columns = (
  now: Date,
) => Prisma.sql`SELECT x."id", x."claimId", x."duty", x."userId", p."name" AS "userName",
  x."leasedUntil", x."version", CASE WHEN ${holdsSql(now)} THEN 0 ELSE 1 END AS "lapsed"
  FROM "Assignment" x JOIN "User" p ON p."id" = x."userId"`;
