import { Prisma } from '@/lib/data/generated/client';
import type { Person } from '@/lib/domain/actor';

/**
 * Whether a challenge of the claim called `c` waits for an editor who may decide on it: `decideReport` as a query. By the index
 * over states: few are open, of all that readers sent.
 */
export const challengedFor = ({ id }: Person) => Prisma.sql`c."id" IN (
  SELECT r."claimId" FROM "ReaderReport" r JOIN "Claim" k ON k."id" = r."claimId"
  WHERE r."state" IN ('RECEIVED', 'EXAMINED') AND r."kind" = 'CHALLENGE' AND (r."takenById" IS NULL OR r."takenById" = ${id})
    AND k."authorId" <> ${id} AND k."approvedById" IS DISTINCT FROM ${id}
    AND NOT EXISTS (SELECT 1 FROM "ClaimContributor" b WHERE b."claimId" = k."id" AND b."userId" = ${id})
    AND NOT EXISTS (SELECT 1 FROM "Publication" p WHERE p."claimId" = k."id" AND p."sequence" = r."publication"
      AND p."publishedById" = ${id}))`;
