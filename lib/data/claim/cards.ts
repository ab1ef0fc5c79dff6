import { dialect, type Reader, rows, rowsThrough } from '@/lib/data/db';
import type { Sought } from '@/lib/data/db/driver';
import { Prisma } from '@/lib/data/generated/client';
import type { PersonRow } from '@/lib/data/names';
import { visibleSql } from '@/lib/data/scope-sql';
import { holdingAll, LEAST_LETTERS, newestMatches } from '@/lib/data/search';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimKind, Risk, Status } from '@/lib/domain/claim/claim';
import type { ClaimOrder } from '@/lib/domain/claim/order';
import type { Verdict } from '@/lib/domain/review/review';
import { askedTerms } from '@/lib/domain/text/terms';
import { type Narrowing, narrowedBy } from './narrowing';
import { type Placed, selectsOf, sortedBy } from './order';

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
  dueAt: string | null;
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
  c."id", c."statement", c."kind", c."status", c."risk", c."language", c."statusReason", c."version", c."changedAt", c."dueAt",
  u."id" AS "authorId", u."name" AS "authorName", u."role" AS "authorRole",
  r."id" AS "articleId", r."title" AS "articleTitle", (
    SELECT v."verdict" FROM "ReviewRound" v WHERE v."claimId" = c."id" ORDER BY v."sequence" DESC LIMIT 1
  ) AS "latestVerdict"`;
export const cardJoins = Prisma.sql`
  JOIN "User" u ON u."id" = c."authorId"
  LEFT JOIN "Appearance" a ON a."claimId" = c."id" AND a."occurrence" = 'FIRST'
  LEFT JOIN "Article" r ON r."id" = a."articleId"`;

export type ClaimFilter = Narrowing & { mine?: boolean | undefined; q?: string | undefined };

/** How a list of claims is cut: its order, and the page that is asked for. */
export type ClaimPaging = { order: ClaimOrder; cursor: string | undefined; limit: number; now: Date };

/** One row more than `limit`, in an order. One statement, prepared once for each set of filters. */
export async function claimPage(
  actor: Actor,
  { mine, q, ...by }: ClaimFilter,
  { order, cursor, limit, now }: ClaimPaging,
): Promise<(ClaimCardRow & Placed)[]> {
  const sought = q?.trim() ? holdingAll(askedTerms(q, LEAST_LETTERS.claims)) : undefined;
  if (sought === null) return [];
  const conditions = [visibleSql(actor), ...narrowedBy(by, now)];
  if (mine) conditions.push(Prisma.sql`c."authorId" = ${actor.id}`);
  if (sought) conditions.push(Prisma.sql`c."id" IN (${matching(sought)})`);
  const selects = selectsOf(order, Prisma.join(conditions, ' AND '), { cursor, limit });
  if (selects.length === 0) return [];
  return rows<ClaimCardRow & Placed>(Prisma.sql`
    SELECT w."stretch", w."key", ${cardColumns} FROM (${Prisma.join(selects, ' UNION ALL ')}) w
    JOIN "Claim" c ON c."id" = w."id" ${cardJoins} ORDER BY ${sortedBy(order)} LIMIT ${limit + 1}`);
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

const matching = (sought: Sought) => Prisma.sql`
  SELECT e."subjectId" FROM (${newestMatches('ClaimSearch', sought)}) s
  JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'CLAIM'`;
