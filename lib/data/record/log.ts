import { row, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { BEGINNING, type ChainEnd, type EventRow } from './audit';

const columns = Prisma.sql`"sequence", "at", "actorId", "verb", "subjectKind", "subjectId", "claimId", "detail", "prevHash", "hash"`;

/** `isBlind` of a thread's first comment, called `t`: neither its round nor a later one has concluded. */
const blindThreads = Prisma.sql`"ReviewRound" w JOIN "Comment" t ON t."claimId" = w."claimId" AND t."round" = w."sequence"
  AND t."threadId" IS NULL AND w."state" <> 'CONCLUDED' AND NOT EXISTS (SELECT 1 FROM "ReviewRound" o
    WHERE o."claimId" = t."claimId" AND o."state" = 'CONCLUDED' AND o."sequence" > t."round")`;

/**
 * The events that are still blind: a review is its writer's alone until its round concludes, and so is the event of its
 * sealing. So are the threads of comments that are blind to it, and the copies that the reviewer then asks for of evidence that came with it, and what they say of where it comes from. They are left out and counted here,
 * so that what answers a question is as long with them as without.
 */
const blind = Prisma.sql`WITH "blind" AS MATERIALIZED (
  SELECT e."sequence" FROM "ReviewRound" o JOIN "Review" r ON r."roundId" = o."id"
  JOIN "AuditEvent" e ON e."subjectKind" = 'review' AND e."subjectId" = r."id" WHERE o."state" <> 'CONCLUDED'
  UNION SELECT e."sequence" FROM "ReviewRound" o JOIN "Review" r ON r."roundId" = o."id"
  JOIN "EvidenceLink" l ON l."reviewId" = r."id"
  JOIN "AuditEvent" e ON e."subjectKind" = 'evidence' AND e."subjectId" = l."evidenceId"
  WHERE o."state" <> 'CONCLUDED' AND e."actorId" = r."reviewerId" AND e."at" >= r."sealedAt"
  UNION SELECT e."sequence" FROM "ReviewRound" o JOIN "Review" r ON r."roundId" = o."id"
  JOIN "EvidenceLink" l ON l."reviewId" = r."id"
  JOIN "Lineage" g ON g."fromEvidenceId" = l."evidenceId" OR g."toEvidenceId" = l."evidenceId"
  JOIN "AuditEvent" e ON e."subjectKind" = 'lineage' AND e."subjectId" = g."id"
  WHERE o."state" <> 'CONCLUDED' AND e."actorId" = r."reviewerId" AND e."at" >= r."sealedAt"
  UNION SELECT e."sequence" FROM ${blindThreads} JOIN "AuditEvent" e ON e."subjectKind" = 'comment' AND e."subjectId" = t."id"
  UNION SELECT e."sequence" FROM ${blindThreads} JOIN "Comment" m ON m."threadId" = t."id"
  JOIN "AuditEvent" e ON e."subjectKind" = 'comment' AND e."subjectId" = m."id")`;

/** An event's number among those that are shown. */
const number = Prisma.sql`e."sequence" - (SELECT COUNT(*) FROM "blind" b WHERE b."sequence" <= e."sequence")`;

export type NumberedRow = EventRow & { number: number };

/** Newest first, before a number among those that are shown, without events that are still blind; up to `limit`. */
export function findEvents(
  before: number | null,
  subjectId: string | null,
  limit: number,
): Promise<NumberedRow[]> {
  const conditions = [Prisma.sql`e."sequence" NOT IN (SELECT "sequence" FROM "blind")`];
  if (before !== null)
    conditions.push(
      Prisma.sql`e."sequence" < ${before} + (SELECT COUNT(*) FROM "blind") AND ${number} < ${before}`,
    );
  if (subjectId !== null)
    conditions.push(Prisma.sql`(e."subjectId" = ${subjectId} OR e."claimId" = ${subjectId})`);
  return rows<NumberedRow>(Prisma.sql`
    ${blind} SELECT ${columns}, ${number} AS "number" FROM "AuditEvent" e
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY e."sequence" DESC LIMIT ${limit}`);
}

/** How many events are shown up to a sequence number, that one included. */
export async function shownUpTo(sequence: number): Promise<number> {
  const found = await row<{ hidden: number }>(
    Prisma.sql`${blind} SELECT COUNT(*) AS "hidden" FROM "blind" WHERE "sequence" <= ${sequence}`,
  );
  return sequence - (found?.hidden ?? 0);
}

/** The chain from its beginning in pieces, so that a long one fits in memory. */
export async function* chain(piece = 1000): AsyncGenerator<EventRow[]> {
  for (let last = 0; ; ) {
    const events = await rows<EventRow>(
      Prisma.sql`SELECT ${columns} FROM "AuditEvent" WHERE "sequence" > ${last} ORDER BY "sequence" LIMIT ${piece}`,
    );
    const newest = events.at(-1);
    if (!newest) return;
    yield events;
    last = newest.sequence;
  }
}

/** Where the chain ends: it stays when rows are torn off the end. */
export const chainEnd = async (): Promise<ChainEnd> =>
  (await row<ChainEnd>(Prisma.sql`SELECT "sequence", "hash" FROM "AuditHead"`)) ?? BEGINNING;
