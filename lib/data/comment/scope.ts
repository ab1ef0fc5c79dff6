import { Prisma } from '@/lib/data/generated/client';
import { visibleSql } from '@/lib/data/scope-sql';
import { type Actor, onDesk } from '@/lib/domain/actor';

/**
 * `canReadThread` for hand-written SQL, where the first comment of a thread is called `t` and its "Claim" is called `c`. A
 * test holds the two together.
 */
export function commentVisibleSql(actor: Actor): Prisma.Sql {
  if (!onDesk(actor)) return Prisma.sql`FALSE`;
  return Prisma.sql`(${visibleSql(actor)} AND (${notBlindTo(actor.id)}) AND (t."subject" IN ('CLAIM', 'PASSAGE')
    OR t."subject" = 'EVIDENCE' AND (${evidenceStands(actor)}) OR t."subject" = 'REVIEW' AND (${reviewStands(actor)})))`;
}

/** Its round or a later one has concluded, or this person began it or wrote the claim. */
const notBlindTo = (
  id: string,
) => Prisma.sql`t."round" IS NULL OR t."authorId" = ${id} OR c."authorId" = ${id}
  OR EXISTS (SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = ${id})
  OR ${revealed}`;

/** Whether the blind round of the thread called `t`, or a later one of its claim, has concluded. */
const revealed = Prisma.sql`EXISTS (SELECT 1 FROM "ReviewRound" o
  WHERE o."claimId" = t."claimId" AND o."state" = 'CONCLUDED' AND o."sequence" >= t."round")`;

const gone = ({ id, role }: { id: string; role: string }) =>
  role === 'EDITOR' ? Prisma.sql`TRUE` : Prisma.sql`t."authorId" = ${id}`;

const evidenceStands = (person: { id: string; role: string }) => Prisma.sql`EXISTS (
    SELECT 1 FROM "EvidenceLink" l JOIN "Evidence" v ON v."id" = l."evidenceId"
    LEFT JOIN "Review" r ON r."id" = l."reviewId" LEFT JOIN "ReviewRound" o ON o."id" = r."roundId"
    WHERE l."id" = t."subjectId" AND (l."reviewId" IS NULL OR r."reviewerId" = ${person.id} OR o."state" = 'CONCLUDED')
    AND ${unrestricted(person)})
  OR ${gone(person)} AND NOT EXISTS (SELECT 1 FROM "EvidenceLink" l WHERE l."id" = t."subjectId")`;

const unrestricted = ({ id, role }: { id: string; role: string }) =>
  role === 'EDITOR'
    ? Prisma.sql`TRUE`
    : Prisma.sql`(v."sensitivity" <> 'RESTRICTED' OR l."addedById" = ${id})`;

const reviewStands = (person: { id: string; role: string }) => Prisma.sql`EXISTS (
    SELECT 1 FROM "Review" r JOIN "ReviewRound" o ON o."id" = r."roundId"
    WHERE r."id" = t."subjectId" AND (r."reviewerId" = ${person.id} OR o."state" = 'CONCLUDED'))
  OR ${gone(person)} AND NOT EXISTS (SELECT 1 FROM "Review" r WHERE r."id" = t."subjectId")`;
