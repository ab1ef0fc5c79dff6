import { Prisma } from '@/lib/data/generated/client';
import { holdsSql } from '@/lib/data/holding-sql';
import { storedInstant } from '@/lib/data/instants';
import type { Span } from '@/lib/domain/assignment/due';
import type { ClaimKind, Risk, Status } from '@/lib/domain/claim/claim';

/** What narrows a list of claims. Each is answered by an index of its own or by a look at one row. */
export type Narrowing = {
  status?: Status | undefined;
  kind?: ClaimKind | undefined;
  risk?: Risk | undefined;
  tag?: string | undefined;
  articleId?: string | undefined;
  sourceId?: string | undefined;
  language?: string | undefined;
  /** When it is due; null asks for what has no due date. */
  due?: Span | null | undefined;
  /** Who has it; null asks for what nobody has. */
  assigneeId?: string | null | undefined;
};

/** A narrowing as conditions on the claim called `c`. */
export function narrowedBy(by: Narrowing, now: Date): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (by.status) conditions.push(Prisma.sql`c."status" = ${by.status}`);
  if (by.kind) conditions.push(Prisma.sql`c."kind" = ${by.kind}`);
  if (by.risk) conditions.push(Prisma.sql`c."risk" = ${by.risk}`);
  if (by.language) conditions.push(Prisma.sql`c."language" = ${by.language}`);
  if (by.tag)
    conditions.push(Prisma.sql`c."id" IN (SELECT "claimId" FROM "ClaimTag" WHERE "tag" = ${by.tag})`);
  if (by.articleId)
    conditions.push(
      Prisma.sql`c."id" IN (SELECT "claimId" FROM "Appearance" WHERE "articleId" = ${by.articleId})`,
    );
  if (by.sourceId) conditions.push(Prisma.sql`c."id" IN (${resting(by.sourceId)})`);
  if (by.due !== undefined) conditions.push(dueIn(by.due));
  if (by.assigneeId !== undefined) conditions.push(heldBy(by.assigneeId, now));
  return conditions;
}

/** By the index over due dates: few claims have one, since it is over once readers have the claim. */
function dueIn(span: Span | null): Prisma.Sql {
  if (span === null) return Prisma.sql`c."dueAt" IS NULL`;
  const { from, before } = span;
  const limits = [
    ...(from ? [Prisma.sql`d."dueAt" >= ${storedInstant(from.toISOString())}`] : []),
    ...(before ? [Prisma.sql`d."dueAt" < ${storedInstant(before.toISOString())}`] : []),
  ];
  return Prisma.sql`c."id" IN (SELECT d."id" FROM "Claim" d WHERE ${Prisma.join(limits, ' AND ')})`;
}

/**
 * Whether somebody has it, or nobody. For everybody alike: whoever has sealed a review holds it until their lease or the round
 * ends.
 */
function heldBy(userId: string | null, now: Date): Prisma.Sql {
  const holds = holdsSql(now);
  return userId === null
    ? Prisma.sql`NOT EXISTS (SELECT 1 FROM "Assignment" x WHERE x."claimId" = c."id" AND ${holds})`
    : Prisma.sql`c."id" IN (SELECT x."claimId" FROM "Assignment" x WHERE x."userId" = ${userId} AND ${holds})`;
}

/**
 * The claims that name a source, or one that counts as it since a merge: as speaker, as the outlet of an article, or by their
 * evidence. Evidence of reviews is left out, and so is what is restricted: it would tell of both.
 */
const resting = (sourceId: string) => Prisma.sql`
  SELECT a."claimId" FROM "Hop" h JOIN "Attribution" t ON t."id" = h."attributionId"
    JOIN "Appearance" a ON a."id" = t."appearanceId" WHERE h."sourceId" IN (${countingAs(sourceId)})
  UNION SELECT a."claimId" FROM "Article" r JOIN "Appearance" a ON a."articleId" = r."id"
    WHERE r."outletId" IN (${countingAs(sourceId)})
  UNION SELECT l."claimId" FROM "Evidence" e JOIN "EvidenceLink" l ON l."evidenceId" = e."id"
    WHERE e."sourceId" IN (${countingAs(sourceId)}) AND e."sensitivity" <> 'RESTRICTED'
      AND l."reviewId" IS NULL AND l."leftOutAt" IS NULL`;

const countingAs = (sourceId: string) =>
  Prisma.sql`SELECT s."id" FROM "Source" s WHERE s."id" = ${sourceId} OR s."mergedIntoId" = ${sourceId}`;
