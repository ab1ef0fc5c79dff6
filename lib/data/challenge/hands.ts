import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Person } from '@/lib/domain/actor';

/**
 * Who had a hand in a version of a claim that readers saw: who wrote it, whoever approved it last before it was published, and
 * who published it, also before a sighting of it was published. The claim forgets who approved it once it is reopened; the record doesn’t.
 */
const handsOf = (claimId: Prisma.Sql, sequence: Prisma.Sql) => Prisma.sql`
  SELECT a."authorId" AS "id" FROM "Claim" a WHERE a."id" = ${claimId}
  UNION SELECT b."userId" FROM "ClaimContributor" b WHERE b."claimId" = ${claimId}
  UNION SELECT p."publishedById" FROM "Publication" p WHERE p."claimId" = ${claimId} AND p."sequence" = ${sequence}
  UNION SELECT p."publishedById" FROM "Publication" p WHERE p."claimId" = ${claimId} AND p."sequence" < ${sequence}
    AND p."publishedAt" >= (SELECT MAX(l."at") ${approvals(claimId, sequence)})
  UNION SELECT e."actorId" FROM "AuditEvent" e WHERE e."actorId" IS NOT NULL AND e."sequence" = (
    SELECT MAX(l."sequence") ${approvals(claimId, sequence)})`;

/** Those before a version. */
const approvals = (claimId: Prisma.Sql, sequence: Prisma.Sql) => Prisma.sql`
  FROM "AuditEvent" l JOIN "Publication" q ON q."claimId" = l."claimId"
    WHERE l."claimId" = ${claimId} AND q."sequence" = ${sequence} AND l."verb" = 'claim.approved'
      AND l."at" <= q."publishedAt"`;

/** Their ids. */
export async function handsIn(db: Reader, claimId: string, sequence: number | null): Promise<string[]> {
  const hands = handsOf(Prisma.sql`${claimId}`, Prisma.sql`${sequence ?? 0}`);
  const found = await rowsThrough<{ id: string }>(db, hands);
  return found.map(({ id }) => id);
}

/**
 * Whether a challenge of the claim called `c` waits for an editor who may decide on it: `decideReport` as a query. By the index
 * over states: few are open, of all that readers sent.
 */
export const challengedFor = ({ id }: Person) => Prisma.sql`c."id" IN (
  SELECT r."claimId" FROM "ReaderReport" r WHERE r."state" IN ('RECEIVED', 'EXAMINED') AND r."kind" = 'CHALLENGE'
    AND (r."takenById" IS NULL OR r."takenById" = ${id})
    AND ${id} NOT IN (${handsOf(Prisma.sql`r."claimId"`, Prisma.sql`r."publication"`)}))`;
