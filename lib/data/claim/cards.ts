import { dialect, type Reader, rows, rowsThrough } from '@/lib/data/db';
import type { Sought } from '@/lib/data/db/driver';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { PersonRow } from '@/lib/data/names';
import { instantCursor } from '@/lib/data/paging';
import { visibleSql } from '@/lib/data/scope-sql';
import { holdingAll, LEAST_LETTERS, newestMatches } from '@/lib/data/search';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimKind, Risk, Status } from '@/lib/domain/claim/claim';
import type { Verdict } from '@/lib/domain/review/review';
import { askedTerms } from '@/lib/domain/text/terms';

/** What lists show of a claim, in the order and form in which the database answers. */
export type ClaimCardRow = {
  id: string;
  statement: string;
  kind: ClaimKind;
  status: Status;
  risk: Risk;
  language: string;
  statusReason: string | null;
  version: number;
  changedAt: string;
  authorId: string;
  authorName: string;
  authorRole: PersonRow['role'];
  articleId: string | null;
  articleTitle: string | null;
  /** Of the latest round: an open one has none. */
  latestVerdict: Verdict | null;
};

/** The columns of a card and the joins that they need, where "Claim" is called `c`. One row a claim: one is FIRST. */
export const cardColumns = Prisma.sql`
  c."id", c."statement", c."kind", c."status", c."risk", c."language", c."statusReason", c."version", c."changedAt",
  u."id" AS "authorId", u."name" AS "authorName", u."role" AS "authorRole",
  r."id" AS "articleId", r."title" AS "articleTitle", (
    SELECT v."verdict" FROM "ReviewRound" v WHERE v."claimId" = c."id" ORDER BY v."sequence" DESC LIMIT 1
  ) AS "latestVerdict"`;
export const cardJoins = Prisma.sql`
  JOIN "User" u ON u."id" = c."authorId"
  LEFT JOIN "Appearance" a ON a."claimId" = c."id" AND a."occurrence" = 'FIRST'
  LEFT JOIN "Article" r ON r."id" = a."articleId"`;

export type ClaimFilter = {
  status?: Status | undefined;
  kind?: ClaimKind | undefined;
  risk?: Risk | undefined;
  tag?: string | undefined;
  articleId?: string | undefined;
  mine?: boolean | undefined;
  q?: string | undefined;
};

/** One row more than `limit`, the last changed first. One statement, prepared once for each set of filters. */
export async function claimPage(
  actor: Actor,
  filter: ClaimFilter,
  cursor: string | undefined,
  limit: number,
): Promise<ClaimCardRow[]> {
  const after = instantCursor(cursor);
  const sought = filter.q?.trim() ? holdingAll(askedTerms(filter.q, LEAST_LETTERS.claims)) : undefined;
  if (sought === null) return [];
  const conditions = [visibleSql(actor), ...conditionsOf(actor, filter)];
  if (sought) conditions.push(Prisma.sql`c."id" IN (${matching(sought)})`);
  if (after) conditions.push(Prisma.sql`(c."changedAt", c."id") < (${storedInstant(after.at)}, ${after.id})`);
  return rows<ClaimCardRow>(Prisma.sql`
    SELECT ${cardColumns} FROM "Claim" c ${cardJoins} WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c."changedAt" DESC, c."id" DESC LIMIT ${limit + 1}`);
}

/** The ids of those of these claims that this actor may see; those that readers see first, then the last changed. */
export async function visibleOf(db: Reader, actor: Actor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await rowsThrough<{ id: string }>(
    db,
    Prisma.sql`
    SELECT c."id" FROM "Claim" c WHERE c."id" IN (SELECT l."value" FROM ${dialect().listed(ids)} l) AND ${visibleSql(actor)}
    ORDER BY CASE WHEN c."status" = 'PUBLISHED' THEN 0 ELSE 1 END, c."changedAt" DESC, c."id" DESC`,
  );
  return found.map(({ id }) => id);
}

/** The cards of these claims, by their ids. */
export async function cardsById(ids: readonly string[]): Promise<ReadonlyMap<string, ClaimCardRow>> {
  if (ids.length === 0) return new Map();
  const found = await rows<ClaimCardRow>(Prisma.sql`
    SELECT ${cardColumns} FROM "Claim" c ${cardJoins} WHERE c."id" IN (${Prisma.join([...ids])})`);
  return new Map(found.map((row) => [row.id, row]));
}

function conditionsOf(actor: Actor, filter: ClaimFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (filter.status) conditions.push(Prisma.sql`c."status" = ${filter.status}`);
  if (filter.kind) conditions.push(Prisma.sql`c."kind" = ${filter.kind}`);
  if (filter.risk) conditions.push(Prisma.sql`c."risk" = ${filter.risk}`);
  if (filter.mine) conditions.push(Prisma.sql`c."authorId" = ${actor.id}`);
  if (filter.tag)
    conditions.push(Prisma.sql`c."id" IN (SELECT "claimId" FROM "ClaimTag" WHERE "tag" = ${filter.tag})`);
  if (filter.articleId)
    conditions.push(
      Prisma.sql`c."id" IN (SELECT "claimId" FROM "Appearance" WHERE "articleId" = ${filter.articleId})`,
    );
  return conditions;
}

const matching = (sought: Sought) => Prisma.sql`
  SELECT e."subjectId" FROM (${newestMatches('ClaimSearch', sought)}) s
  JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'CLAIM'`;
