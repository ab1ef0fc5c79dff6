import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { Person } from '@/lib/domain/actor';

/** How a person stands to the claim called `c`, as conditions. They say what the rules of the domain say of one claim. */

/** The latest round of the claim called `c`. */
export const latestRound = Prisma.sql`(
  SELECT l."id" FROM "ReviewRound" l WHERE l."claimId" = c."id" ORDER BY l."sequence" DESC LIMIT 1)`;

export const notWriter = ({ id }: Person) => Prisma.sql`c."authorId" <> ${id} AND NOT EXISTS (
  SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = ${id})`;

export const notReviewer = ({ id }: Person) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Review" v WHERE v."roundId" = ${latestRound} AND v."reviewerId" = ${id})`;

export const notAdjudicator = ({ id }: Person) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Adjudication" j WHERE j."roundId" = ${latestRound} AND j."editorId" = ${id})`;

export const notAside = ({ id }: Person) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Recusal" s WHERE s."roundId" = ${latestRound} AND s."userId" = ${id})`;

/** Answered in short for the finding of its latest round, or an opinion, which needs no answer. */
export const summarised = Prisma.sql`(c."kind" = 'OPINION' OR c."summaryRound" IS NOT DISTINCT FROM (
  SELECT MAX(m."sequence") FROM "ReviewRound" m WHERE m."claimId" = c."id"))`;

export const notSummariser = ({ id }: Person) => Prisma.sql`c."summaryById" IS DISTINCT FROM ${id}`;

/** Whether somebody called `u` is on the desk and wrote nothing of the claim. */
export const free = Prisma.sql`u."active" = TRUE AND u."id" <> c."authorId" AND NOT EXISTS (
  SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = u."id")`;

/** Whether another editor would be left to approve. */
export const approverBeside = ({ id }: Person) => Prisma.sql`EXISTS (
  SELECT 1 FROM "User" u WHERE u."role" = 'EDITOR' AND u."id" <> ${id} AND ${free} AND NOT EXISTS (
    SELECT 1 FROM "Review" v WHERE v."roundId" = ${latestRound} AND v."reviewerId" = u."id") AND NOT EXISTS (
    SELECT 1 FROM "Adjudication" j WHERE j."roundId" = ${latestRound} AND j."editorId" = u."id"))`;

/** Whether somebody is left to approve what this person answers in short: another editor, or they could not anyway. */
export const notLastApprover = (p: Person) =>
  p.role === 'EDITOR'
    ? Prisma.sql`(${approverBeside(p)} OR NOT (${notWriter(p)} AND ${notReviewer(p)} AND ${notAdjudicator(p)}))`
    : Prisma.sql`TRUE`;

/** Claims with an override that an editor asked for since they last changed, and that waits for a second. */
const askedFor = Prisma.sql`
  SELECT g."claimId" FROM "GateOverride" g JOIN "Claim" k ON k."id" = g."claimId"
  WHERE g."confirmedAt" IS NULL AND g."withdrawnAt" IS NULL AND g."askedAt" >= k."changedAt" AND g."round" = (
    SELECT MAX(m."sequence") FROM "ReviewRound" m WHERE m."claimId" = g."claimId")`;

/** One that this person may confirm. */
export const toConfirm = (p: Person) =>
  p.role === 'EDITOR'
    ? Prisma.sql`(c."id" IN (${askedFor} AND g."askedById" <> ${p.id}) AND ${notWriter(p)} AND ${notReviewer(p)}
        AND ${notAdjudicator(p)} AND (NOT ${summarised} OR ${notSummariser(p)}))`
    : Prisma.sql`FALSE`;

/** One that they asked for themselves: then the claim waits for somebody else. */
export const notAsker = ({ id }: Person) => Prisma.sql`c."id" NOT IN (${askedFor} AND g."askedById" = ${id})`;

/** Somebody whom they asked for comment, or who was asked about their claim, has let the deadline pass. */
export const unanswered = ({ id }: Person, now: Date) => Prisma.sql`(c."id" IN (
  SELECT q."claimId" FROM "ReplyRequest" q JOIN "Claim" k ON k."id" = q."claimId"
  WHERE q."outcome" = 'PENDING' AND q."deadline" <= ${storedInstant(now.toISOString())}
    AND (q."createdById" = ${id} OR k."authorId" = ${id})))`;
