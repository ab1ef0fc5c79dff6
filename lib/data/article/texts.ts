import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { SourceFields } from '@/lib/data/source/fields';
import { survivorOf } from '@/lib/data/source/merged';
import type { ArticleFields } from './fields';

/** The text of one version of an article, and the article. `newestId`: of its newest version, which may be another one. */
export type TextRow = { id: string; newestId: string; text: string; article: ArticleFields };

type Flat = Omit<ArticleFields, 'id' | 'outlet'> & {
  versionId: string;
  newestId: string;
  text: string;
  articleId: string;
  outletNow: string;
  outletSlug: string;
  outletName: string;
  outletKind: SourceFields['kind'];
};

/** A text that claims are placed in, by the id of its version; nothing where there is none. One statement. */
export async function findText(db: Reader, id: string): Promise<TextRow | undefined> {
  const [row] = await rowsThrough<Flat>(
    db,
    Prisma.sql`
      SELECT v."id" AS "versionId", v."text", (SELECT n."id" FROM "ArticleVersion" n WHERE n."articleId" = v."articleId"
          ORDER BY n."sequence" DESC LIMIT 1) AS "newestId", a."id" AS "articleId", a."slug", a."title", a."byline", a."url",
        a."publishedAt", a."language", a."direction", a."display", a."outletId",
        o."id" AS "outletNow", o."slug" AS "outletSlug", o."name" AS "outletName", o."kind" AS "outletKind"
      FROM "ArticleVersion" v JOIN "Article" a ON a."id" = v."articleId" JOIN "Source" o ON o."id" = ${survivorOf('a', 'outletId')}
      WHERE v."id" = ${id}`,
  );
  if (!row) return undefined;
  const {
    versionId,
    newestId,
    text,
    articleId,
    outletNow,
    outletSlug: slug,
    outletName: name,
    outletKind: kind,
    ...article
  } = row;
  const outlet = { id: outletNow, slug, name, kind, mergedInto: null };
  return { id: versionId, newestId, text, article: { ...article, id: articleId, outlet } };
}
