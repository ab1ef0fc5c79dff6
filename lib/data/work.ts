import { challengedFor } from '@/lib/data/challenge/hands';
import { type ClaimCardRow, cardColumns, cardJoins } from '@/lib/data/claim/cards';
import type { Person } from '@/lib/domain/actor';
import { notYetPublished } from '@/lib/domain/publication/content';
import type { FlagKind } from '@/lib/domain/publication/flag/detail';
import { rows } from './db';
import { Prisma } from './generated/client';
import { storedInstant } from './instants';
import { instantCursor } from './paging';

/** What can wait for somebody. A claim has at most one task for each person, so it stands in a list of work at most once. */
export type Task =
  | 'review'
  | 'adjudicate'
  | 'summarise'
  | 'override'
  | 'approve'
  | 'publish'
  | 'reply'
  | 'flagged'
  | 'challenge'
  | 'draft';

/** `flag`: what was raised over it last and waits. */
export type WorkRow = ClaimCardRow & { task: Task; quorum: number | null; flag: FlagKind | null };

/**
 * What waits for a person, the last changed first; one row more than `limit`. One statement, prepared once for each set
 * of tasks: each task takes its newest from its own stretch of an index. It says as a query what `movesFor` and
 * `decideSeal` say of one claim and its people; a test holds them together. What the claim itself lacks is not asked: a
 * gate that it fails waits for an editor as well.
 */
export async function workPage(
  person: Person,
  tasks: readonly Task[],
  { cursor, limit }: { cursor: string | undefined; limit: number },
  now: Date,
): Promise<WorkRow[]> {
  if (tasks.length === 0) return [];
  const after = instantCursor(cursor);
  const older = after
    ? Prisma.sql`AND (c."changedAt", c."id") < (${storedInstant(after.at)}, ${after.id})`
    : Prisma.empty;
  const newest = tasks.map(
    (task) => Prisma.sql`SELECT * FROM (
      SELECT c."id", c."changedAt", ${task} AS "task" FROM "Claim" c WHERE ${waitsFor[task](person, now)} ${older}
      ORDER BY c."changedAt" DESC, c."id" DESC LIMIT ${limit + 1}) t`,
  );
  return rows<WorkRow>(Prisma.sql`
    SELECT w."task", o."quorum", ${newestFlag} AS "flag", ${cardColumns} FROM (${Prisma.join(newest, ' UNION ALL ')}) w
    JOIN "Claim" c ON c."id" = w."id" ${cardJoins} LEFT JOIN "ReviewRound" o ON o."id" = ${latestRound}
    ORDER BY w."changedAt" DESC, w."id" DESC LIMIT ${limit + 1}`);
}

/** How much waits for a person, task by task, counted up to `most`. One statement. */
export async function countWork(
  person: Person,
  tasks: readonly Task[],
  most: number,
  now: Date,
): Promise<{ task: Task; waiting: number }[]> {
  if (tasks.length === 0) return [];
  const counts = tasks.map(
    (task) => Prisma.sql`SELECT ${task} AS "task", COUNT(*) AS "waiting" FROM (
      SELECT 1 FROM "Claim" c WHERE ${waitsFor[task](person, now)} LIMIT ${most}) t`,
  );
  return rows<{ task: Task; waiting: number }>(Prisma.join(counts, ' UNION ALL '));
}

/** What was raised last over the claim called `c`, of what nobody has decided. */
const newestFlag = Prisma.sql`(SELECT f."kind" FROM "Flag" f WHERE f."claimId" = c."id" AND f."decidedAt" IS NULL
  ORDER BY f."raisedAt" DESC, f."id" DESC LIMIT 1)`;

/** The latest round of the claim called `c`. */
const latestRound = Prisma.sql`(
  SELECT l."id" FROM "ReviewRound" l WHERE l."claimId" = c."id" ORDER BY l."sequence" DESC LIMIT 1)`;

const notWriter = ({ id }: Person) => Prisma.sql`c."authorId" <> ${id} AND NOT EXISTS (
  SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = ${id})`;

const notReviewer = ({ id }: Person) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Review" v WHERE v."roundId" = ${latestRound} AND v."reviewerId" = ${id})`;

const notAdjudicator = ({ id }: Person) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Adjudication" j WHERE j."roundId" = ${latestRound} AND j."editorId" = ${id})`;

const notAside = ({ id }: Person) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Recusal" s WHERE s."roundId" = ${latestRound} AND s."userId" = ${id})`;

/** Answered in short for the finding of its latest round, or an opinion, which needs no answer. */
const summarised = Prisma.sql`(c."kind" = 'OPINION' OR c."summaryRound" IS NOT DISTINCT FROM (
  SELECT MAX(m."sequence") FROM "ReviewRound" m WHERE m."claimId" = c."id"))`;

const notSummariser = ({ id }: Person) => Prisma.sql`c."summaryById" IS DISTINCT FROM ${id}`;

/** Whether somebody called `u` is on the desk and wrote nothing of the claim. */
const free = Prisma.sql`u."active" = TRUE AND u."id" <> c."authorId" AND NOT EXISTS (
  SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = u."id")`;

const freePeople = (roles: readonly string[]) => Prisma.sql`(
  SELECT COUNT(*) FROM "User" u WHERE u."role" IN (${Prisma.join([...roles])}) AND ${free})`;

/** How many editors are kept free from reviewing: to decide and approve, or to approve alone. */
const keptFree = Prisma.sql`(
  SELECT CASE WHEN r."quorum" > 1 AND ${freePeople(['EDITOR'])} > 1
    AND ${freePeople(['CHECKER', 'EDITOR'])} > r."quorum" + 1 THEN 2 ELSE 1 END
  FROM "ReviewRound" r WHERE r."id" = ${latestRound})`;

/** Whether enough editors who wrote nothing came before this one, so that it is those who are kept free. */
const notKeptFree = ({ id, role }: Person) =>
  role === 'EDITOR'
    ? Prisma.sql`(SELECT COUNT(*) FROM "User" u JOIN "User" m ON m."id" = ${id}
        WHERE u."role" = 'EDITOR' AND (u."createdAt", u."id") < (m."createdAt", m."id") AND ${free}) >= ${keptFree}`
    : Prisma.sql`TRUE`;

/** Whether another editor would be left to approve. */
const approverBeside = ({ id }: Person) => Prisma.sql`EXISTS (
  SELECT 1 FROM "User" u WHERE u."role" = 'EDITOR' AND u."id" <> ${id} AND ${free} AND NOT EXISTS (
    SELECT 1 FROM "Review" v WHERE v."roundId" = ${latestRound} AND v."reviewerId" = u."id") AND NOT EXISTS (
    SELECT 1 FROM "Adjudication" j WHERE j."roundId" = ${latestRound} AND j."editorId" = u."id"))`;

/** Whether somebody is left to approve what this person answers in short: another editor, or they could not anyway. */
const notLastApprover = (p: Person) =>
  p.role === 'EDITOR'
    ? Prisma.sql`(${approverBeside(p)} OR NOT (${notWriter(p)} AND ${notReviewer(p)} AND ${notAdjudicator(p)}))`
    : Prisma.sql`TRUE`;

/** Claims with an override that an editor asked for since they last changed, and that waits for a second. */
const askedFor = Prisma.sql`
  SELECT g."claimId" FROM "GateOverride" g JOIN "Claim" k ON k."id" = g."claimId"
  WHERE g."confirmedAt" IS NULL AND g."withdrawnAt" IS NULL AND g."askedAt" >= k."changedAt" AND g."round" = (
    SELECT MAX(m."sequence") FROM "ReviewRound" m WHERE m."claimId" = g."claimId")`;

/** One that this person may confirm. */
const toConfirm = (p: Person) =>
  p.role === 'EDITOR'
    ? Prisma.sql`(c."id" IN (${askedFor} AND g."askedById" <> ${p.id}) AND ${notWriter(p)} AND ${notReviewer(p)}
        AND ${notAdjudicator(p)} AND (NOT ${summarised} OR ${notSummariser(p)}))`
    : Prisma.sql`FALSE`;

/** One that they asked for themselves: then the claim waits for somebody else. */
const notAsker = ({ id }: Person) => Prisma.sql`c."id" NOT IN (${askedFor} AND g."askedById" = ${id})`;

/** Somebody whom they asked for comment, or who was asked about their claim, has let the deadline pass. */
const unanswered = ({ id }: Person, now: Date) => Prisma.sql`(c."id" IN (
  SELECT q."claimId" FROM "ReplyRequest" q JOIN "Claim" k ON k."id" = q."claimId"
  WHERE q."outcome" = 'PENDING' AND q."deadline" <= ${storedInstant(now.toISOString())}
    AND (q."createdById" = ${id} OR k."authorId" = ${id})))`;

type Waits = (person: Person, now: Date) => Prisma.Sql;

/** What waits besides flags, claim by claim. */
const waitsBeside: Record<Exclude<Task, 'flagged' | 'challenge'>, Waits> = {
  review: (p) =>
    Prisma.sql`c."status" = 'IN_REVIEW' AND ${notWriter(p)} AND ${notReviewer(p)} AND ${notAside(p)}
      AND ${notKeptFree(p)}`,
  adjudicate: (p) =>
    Prisma.sql`c."status" = 'ADJUDICATION' AND ${notWriter(p)} AND ${notReviewer(p)} AND ${approverBeside(p)}`,
  summarise: (p, now) => Prisma.sql`c."status" = 'REVIEWED' AND NOT ${summarised} AND ${notLastApprover(p)}
    AND NOT ${unanswered(p, now)} AND NOT ${toConfirm(p)}`,
  override: (p) => Prisma.sql`c."status" IN ('REVIEWED', 'APPROVED') AND ${toConfirm(p)}`,
  approve: (p) => Prisma.sql`c."status" = 'REVIEWED' AND ${summarised} AND ${notSummariser(p)}
    AND ${notWriter(p)} AND ${notReviewer(p)} AND ${notAdjudicator(p)} AND NOT ${toConfirm(p)}
    AND ${notAsker(p)}`,
  publish: (p) => Prisma.sql`c."status" = 'APPROVED' AND ${notWriter(p)} AND ${notSummariser(p)}
    AND NOT ${toConfirm(p)}`,
  reply: (p, now) =>
    Prisma.sql`c."status" IN (${Prisma.join([...notYetPublished])}) AND ${unanswered(p, now)}`,
  // By its own index: the one over statuses would walk through everybody's drafts.
  draft: (p, now) => Prisma.sql`c."id" IN (
    SELECT d."id" FROM "Claim" d WHERE d."authorId" = ${p.id} AND d."status" = 'DRAFT')
    AND NOT ${unanswered(p, now)}`,
};

/** Whether the claim waits for this person in another way: then it is listed for that, and its page shows what was raised. */
const waitsOtherwise = (p: Person, now: Date) =>
  Prisma.sql`(${Prisma.join(
    Object.values(waitsBeside).map((waits) => Prisma.sql`(${waits(p, now)})`),
    ' OR ',
  )})`;

const waitsFor: Record<Task, Waits> = {
  ...waitsBeside,
  // By the index over what is undecided: few are, of all that readers see. Also while the claim is worked on again.
  flagged: (p, now) => Prisma.sql`c."id" IN (
    SELECT f."claimId" FROM "Flag" f JOIN "Publication" b ON b."claimId" = f."claimId"
    WHERE f."decidedAt" IS NULL AND b."current" = TRUE AND b."state" = 'LIVE')
    AND (c."status" = 'PUBLISHED' OR NOT ${waitsOtherwise(p, now)})`,
  // What a change raised goes first; both stand at the claim.
  challenge: (p, now) => Prisma.sql`${challengedFor(p)} AND NOT EXISTS (
    SELECT 1 FROM "Flag" f JOIN "Publication" b ON b."claimId" = f."claimId" AND b."current" = TRUE AND b."state" = 'LIVE'
    WHERE f."claimId" = c."id" AND f."decidedAt" IS NULL) AND NOT ${waitsOtherwise(p, now)}`,
};
