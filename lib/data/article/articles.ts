import { dialect, type Reader, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { instantCursor } from '@/lib/data/paging';
import { visibleTo } from '@/lib/data/scope';
import { visibleSql } from '@/lib/data/scope-sql';
import { MOST_MATCHES } from '@/lib/data/search';
import { sourceFields, speaker, standing, standingLink } from '@/lib/data/source/fields';
import { countingAs } from '@/lib/data/source/merged';
import type { Actor } from '@/lib/domain/actor';

const whole = {
  outlet: { select: sourceFields },
  public: { select: { slug: true } },
  versions: { orderBy: { sequence: 'desc' }, take: 1 },
} satisfies Prisma.ArticleInclude;

/** An article with its newest version alone. */
export type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof whole }>;

export async function findArticle(db: Reader, id: string): Promise<ArticleRow | null> {
  const row = await db.article.findUnique({ where: { id }, include: whole });
  return row && { ...row, outlet: standing(row.outlet) };
}

/** Which article this is, without any of its text; null where there is none. */
export const nameOfArticle = (
  db: Reader,
  id: string,
): Promise<{ id: string; slug: string; title: string } | null> =>
  db.article.findUnique({ where: { id }, select: { id: true, slug: true, title: true } });

/** The first article that this very text came in as. */
export async function articleOfText(
  db: Reader,
  sha256: string,
): Promise<{ id: string; title: string } | null> {
  const version = await db.articleVersion.findFirst({
    where: { sha256 },
    orderBy: { id: 'asc' },
    select: { article: { select: { id: true, title: true } } },
  });
  return version?.article ?? null;
}

export const isArticleSlugTaken = async (db: Reader, slug: string): Promise<boolean> =>
  (await db.article.findUnique({ where: { slug }, select: { id: true } })) !== null;

/** Stores an article with its first version. */
export async function createArticleRow(
  tx: Tx,
  article: Prisma.ArticleUncheckedCreateInput,
  version: Prisma.ArticleVersionUncheckedCreateInput,
): Promise<void> {
  await tx.article.create({ data: article, select: { id: true } });
  await tx.articleVersion.create({ data: version, select: { id: true } });
}

/** Saves what is said about an article and raises its version. The text never changes here. */
export async function saveArticle(
  tx: Tx,
  id: string,
  data: Omit<Prisma.ArticleUncheckedUpdateInput, 'id' | 'version'>,
): Promise<void> {
  await tx.article.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
}

const card = {
  id: true,
  slug: true,
  title: true,
  byline: true,
  publishedAt: true,
  language: true,
  direction: true,
  createdAt: true,
  outlet: { select: sourceFields },
} satisfies Prisma.ArticleSelect;

export type ArticleCardRow = Prisma.ArticleGetPayload<{ select: typeof card }>;

/**
 * One row more than `limit`, the newest first. `q` is looked for in title and byline of the next `MOST_MATCHES` articles:
 * it may stand in the middle of a word, which no index knows. Without one no more are looked at than are shown.
 */
export async function articlePage(
  db: Reader,
  { q, outletId }: { q?: string | undefined; outletId?: string | undefined },
  cursor: string | undefined,
  limit: number,
): Promise<ArticleCardRow[]> {
  const after = instantCursor(cursor);
  const conditions = [Prisma.sql`TRUE`];
  if (outletId) conditions.push(Prisma.sql`"outletId" IN (${countingAs(Prisma.sql`${outletId}`)})`);
  if (after) conditions.push(Prisma.sql`("createdAt", "id") < (${storedInstant(after.at)}, ${after.id})`);
  const words = q?.trim();
  const most = words ? MOST_MATCHES : limit + 1;
  const holding = words
    ? dialect().holds(Prisma.sql`("title" || ' ' || coalesce("byline", ''))`, words)
    : Prisma.sql`TRUE`;
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (SELECT "id", "title", "byline", "createdAt" FROM "Article"
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY "createdAt" DESC, "id" DESC LIMIT ${most}) a
    WHERE ${holding} ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit + 1}`;
  const rows = await db.article.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: card,
  });
  return rows.map((row) => ({ ...row, outlet: standing(row.outlet) }));
}

/** How many claims that exist for this actor stand in each of these articles. One query. */
export async function claimCounts(
  db: Reader,
  actor: Actor,
  articleIds: readonly string[],
): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ articleId: string; claims: number | bigint }[]>`
    SELECT a."articleId", COUNT(DISTINCT a."claimId") AS "claims"
    FROM "Appearance" a JOIN "Claim" c ON c."id" = a."claimId"
    WHERE a."articleId" IN (${Prisma.join([...articleIds])}) AND ${visibleSql(actor)}
    GROUP BY a."articleId"`;
  return new Map(rows.map((row) => [row.articleId, Number(row.claims)]));
}

const mark = {
  id: true,
  passage: { select: { start: true, end: true } },
  claim: {
    select: {
      id: true,
      statement: true,
      kind: true,
      status: true,
      version: true,
      authorId: true,
      rounds: { orderBy: { sequence: 'desc' }, take: 1, select: { verdict: true } },
    },
  },
  attributions: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      stance: true,
      speech: true,
      terms: true,
      anonymityReason: true,
      cueVerb: true,
      saidAt: true,
      hops: {
        orderBy: { position: 'asc' },
        select: { speaker: true, act: true, basis: true, source: speaker },
      },
    },
  },
} satisfies Prisma.AppearanceSelect;

export type MarkRow = Awaited<ReturnType<typeof marksIn>>[number];

/** Where claims that exist for this actor stand in a version, in the order of the text. */
export async function marksIn(db: Reader, actor: Actor, versionId: string) {
  const rows = await db.appearance.findMany({
    where: { passage: { versionId }, claim: visibleTo(actor) },
    orderBy: [{ passage: { start: 'asc' } }, { passage: { end: 'asc' } }, { id: 'asc' }],
    select: mark,
  });
  return rows.map((row) => ({
    ...row,
    attributions: row.attributions.map((attribution) => ({
      ...attribution,
      hops: attribution.hops.map(standingLink),
    })),
  }));
}
