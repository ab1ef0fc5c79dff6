import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Person } from '@/lib/domain/actor';
import type { ReportFacts } from '@/lib/domain/challenge/deciding';

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

/**
 * Who had a part in what was found, by the last round that concluded before a version: who reviewed in it, who adjudicated it, and who
 * last wrote the summary before that version.
 */
const partsOf = (claimId: Prisma.Sql, sequence: Prisma.Sql) => Prisma.sql`
  SELECT v."reviewerId" AS "id" FROM "Review" v JOIN "ReviewRound" w ON w."id" = v."roundId"
    WHERE w."claimId" = ${claimId} AND w."sequence" = ${lastRound(claimId, sequence)}
  UNION SELECT d."editorId" FROM "Adjudication" d JOIN "ReviewRound" w ON w."id" = d."roundId"
    WHERE w."claimId" = ${claimId} AND w."sequence" = ${lastRound(claimId, sequence)}
  UNION SELECT e."actorId" FROM "AuditEvent" e WHERE e."actorId" IS NOT NULL AND e."sequence" = (
    SELECT MAX(l."sequence") ${eventsBefore('summary.written', claimId, sequence)})`;

const lastRound = (claimId: Prisma.Sql, sequence: Prisma.Sql) => Prisma.sql`(
  SELECT MAX(k."sequence") FROM "ReviewRound" k JOIN "Publication" q ON q."claimId" = k."claimId"
    WHERE k."claimId" = ${claimId} AND q."sequence" = ${sequence} AND k."state" = 'CONCLUDED' AND k."closedAt" <= q."publishedAt")`;

/** Whether there is an editor who had neither a hand nor a part in a version. */
const othersThan = (claimId: Prisma.Sql, sequence: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM "User" u WHERE u."role" = 'EDITOR' AND u."active" = TRUE
    AND u."id" NOT IN (${handsOf(claimId, sequence)}) AND u."id" NOT IN (${partsOf(claimId, sequence)}))`;

/** Those before a version. */
const approvals = (claimId: Prisma.Sql, sequence: Prisma.Sql) =>
  eventsBefore('claim.approved', claimId, sequence);

const eventsBefore = (verb: string, claimId: Prisma.Sql, sequence: Prisma.Sql) => Prisma.sql`
  FROM "AuditEvent" l JOIN "Publication" q ON q."claimId" = l."claimId"
    WHERE l."claimId" = ${claimId} AND q."sequence" = ${sequence} AND l."verb" = ${verb}
      AND l."at" <= q."publishedAt"`;

/** Who had a hand and who had a part in a version, by their ids, and whether an editor had neither. */
export async function handsIn(
  db: Reader,
  claimId: string,
  sequence: number | null,
): Promise<Pick<ReportFacts, 'hands' | 'parts' | 'others'>> {
  const about = [Prisma.sql`${claimId}`, Prisma.sql`${sequence ?? 0}`] as const;
  const found = await rowsThrough<{ id: string; had: string }>(
    db,
    Prisma.sql`SELECT h."id", 'hand' AS "had" FROM (${handsOf(...about)}) h
      UNION ALL SELECT t."id", 'part' FROM (${partsOf(...about)}) t
      UNION ALL SELECT 'somebody', 'none' WHERE ${othersThan(...about)}`,
  );
  const who = (had: string) => found.filter((row) => row.had === had).map(({ id }) => id);
  return { hands: who('hand'), parts: who('part'), others: who('none').length > 0 };
}

/**
 * Whether a challenge of the claim called `c` waits for an editor who may decide on it: `decideReport` as a query. By the index
 * over states: few are open, of all that readers sent.
 */
export const challengedFor = ({ id }: Person) => Prisma.sql`c."id" IN (
  SELECT r."claimId" FROM "ReaderReport" r WHERE r."state" IN ('RECEIVED', 'EXAMINED') AND r."kind" = 'CHALLENGE'
    AND (r."takenById" IS NULL OR r."takenById" = ${id})
    AND ${id} NOT IN (${handsOf(...reported)})
    AND (${id} NOT IN (${partsOf(...reported)}) OR NOT ${othersThan(...reported)}))`;

const reported = [Prisma.sql`r."claimId"`, Prisma.sql`r."publication"`] as const;
