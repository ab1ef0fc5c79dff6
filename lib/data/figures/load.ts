import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { AssignedDuty } from '@/lib/domain/assignment/assignment';

/** How many claims a person has been given or has taken, by duty. */
export type Load = { userId: string; duty: AssignedDuty; claims: number };

/**
 * What people have on their hands now. To review counts until its round concludes, whether the review is sealed or not, and a lease
 * until it lapses, whether it was used or not: else the count would tell who has reviewed. One statement.
 */
export const loadNow = (now: Date): Promise<Load[]> =>
  rows<Load>(Prisma.sql`
    SELECT l."userId", l."duty", COUNT(DISTINCT l."claimId") AS "claims" FROM (
      SELECT s."userId", s."duty", s."claimId" FROM "Assignment" s
      WHERE s."endedAt" IS NULL AND s."duty" <> 'REVIEW' AND ${isHeld(now)}
      UNION ALL
      SELECT s."userId", s."duty", s."claimId" FROM "Claim" c
      JOIN "ReviewRound" r ON r."claimId" = c."id" AND r."state" = 'OPEN'
      JOIN "Assignment" s ON s."claimId" = c."id" AND s."duty" = 'REVIEW' AND s."round" = r."sequence"
      WHERE c."status" = 'IN_REVIEW' AND (s."endedAt" IS NULL OR s."ending" = 'DONE') AND ${isHeld(now)}
    ) l GROUP BY l."userId", l."duty" ORDER BY l."userId", l."duty"`);

const isHeld = (now: Date) =>
  Prisma.sql`(s."leasedUntil" IS NULL OR s."leasedUntil" > ${storedInstant(now.toISOString())})`;
