import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';

/** All that a list says of a version: not its text. */
const listed = {
  id: true,
  sequence: true,
  method: true,
  sha256: true,
  sourceSha256: true,
  sourceFormat: true,
  extractor: true,
  extractorVersion: true,
  fetchedAt: true,
  fetchedById: true,
} satisfies Prisma.ArticleVersionSelect;

export type ListedVersion = Prisma.ArticleVersionGetPayload<{ select: typeof listed }>;
export type VersionRow = Prisma.ArticleVersionGetPayload<null>;

/** Versions of an article, the newest first, from before `before` on; one row more than `limit`. */
export const versionPage = (
  db: Reader,
  articleId: string,
  before: number | undefined,
  limit: number,
): Promise<ListedVersion[]> =>
  db.articleVersion.findMany({
    where: { articleId, ...(before !== undefined && { sequence: { lt: before } }) },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    select: listed,
  });

/** A version of this article, with its text; null where it is no version of it. */
export const findVersion = (db: Reader, articleId: string, id: string): Promise<VersionRow | null> =>
  db.articleVersion.findFirst({ where: { id, articleId } });

/** The newest version of an article, with its text; null where there is no such article. */
export const newestVersion = (db: Reader, articleId: string): Promise<VersionRow | null> =>
  db.articleVersion.findFirst({ where: { articleId }, orderBy: { sequence: 'desc' } });

export const storeVersionRow = async (
  tx: Tx,
  version: Prisma.ArticleVersionUncheckedCreateInput,
): Promise<void> => {
  await tx.articleVersion.create({ data: version, select: { id: true } });
};
