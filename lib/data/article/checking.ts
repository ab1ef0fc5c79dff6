import { type Reader, rows, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

const checked = {
  id: true,
  slug: true,
  url: true,
  checkedAt: true,
  checkFinding: true,
  etag: true,
  lastModified: true,
  versions: { orderBy: { sequence: 'desc' }, take: 1 },
} satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof checked }>;

/** What is known of an article before its page is looked at: what the last look found, and its newest version. */
export type ToCheck = Omit<Row, 'versions'> & { newest: Row['versions'][number] };

export async function findToCheck(db: Reader, id: string): Promise<ToCheck | null> {
  const row = await db.article.findUnique({ where: { id }, select: checked });
  if (!row) return null;
  const {
    versions: [newest],
    ...article
  } = row;
  if (!newest) throw new Error(`Article ${id} has no version.`);
  return { ...article, newest };
}

const lastCheck = {
  url: true,
  checkedAt: true,
  checkFinding: true,
} satisfies Prisma.ArticleSelect;

export type LastCheck = Prisma.ArticleGetPayload<{ select: typeof lastCheck }>;

/** What the last look at an article's page found, without any of its text; null where there is no such article. */
export const findLastCheck = (db: Reader, id: string): Promise<LastCheck | null> =>
  db.article.findUnique({ where: { id }, select: lastCheck });

type Check = Pick<
  Prisma.ArticleUncheckedUpdateInput,
  'checkedAt' | 'checkFinding' | 'etag' | 'lastModified' | 'nextCheckAt'
>;

/** Saves what a look found, or when the next one is. What is said about the article stays in its version. */
export async function saveCheck(tx: Tx, id: string, data: Check): Promise<void> {
  await tx.article.update({ where: { id }, data, select: { id: true } });
}

/** Makes articles with an address due that aren't looked at by themselves yet. */
export async function beginChecks(tx: Tx, articleIds: readonly string[], now: Date): Promise<void> {
  await tx.article.updateMany({
    where: { id: { in: [...articleIds] }, nextCheckAt: null, url: { not: null } },
    data: { nextCheckAt: now },
  });
}

/** The first of these articles that are due by now, those first that have been for longest. */
export const dueForCheck = async (db: Reader, now: Date, most: number): Promise<string[]> =>
  (
    await db.article.findMany({
      where: { nextCheckAt: { lte: now } },
      orderBy: [{ nextCheckAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true },
    })
  ).map(({ id }) => id);

/** When the first of the publications came out that readers see of an article now; null where they see none. */
export async function publishedSince(db: Reader, articleId: string): Promise<Date | null> {
  const shown = await db.publicationArticle.findMany({
    where: { articleId, publication: { current: true, state: 'LIVE' } },
    select: { publication: { select: { publishedAt: true } } },
  });
  const times = shown.map(({ publication }) => publication.publishedAt.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Articles that readers see claims of, that have an address, and that were never looked at: as before there was a schedule. */
export const neverChecked = async (most: number): Promise<string[]> =>
  (
    await rows<{ id: string }>(Prisma.sql`
      SELECT a."id" FROM "Article" a
      WHERE a."nextCheckAt" IS NULL AND a."checkedAt" IS NULL AND a."url" IS NOT NULL AND EXISTS (
        SELECT 1 FROM "PublicationArticle" s JOIN "Publication" p ON p."id" = s."publicationId"
        WHERE s."articleId" = a."id" AND p."current" = TRUE AND p."state" = 'LIVE')
      ORDER BY a."id" LIMIT ${most}`)
  ).map(({ id }) => id);

/** How many looks that nobody asked for wait, up to `most`. */
export async function checksWaiting(db: Reader, now: Date, most: number): Promise<number> {
  const waiting = await db.job.findMany({
    where: { kind: 'CHECK_ARTICLE', state: 'QUEUED', dueAt: { lte: now }, createdById: null },
    take: most,
    select: { id: true },
  });
  return waiting.length;
}
