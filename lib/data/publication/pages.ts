import { blocksOf } from '@/lib/data/article/blocks';
import type { Reader, Tx } from '@/lib/data/db';
import { gradesOf } from '@/lib/data/source/assessments';
import { publicSources } from '@/lib/data/source/facts';
import { sourceFields, standing } from '@/lib/data/source/fields';
import { type ArticleFacts, articleSnapshot } from '@/lib/domain/publication/article';
import { cardOf } from '@/lib/domain/publication/card';
import type { PublicArticleSnapshot, PublicSourceSnapshot } from '@/lib/domain/publication/publication';
import { articleFacts } from './parts';
import { frozen, snapshotIn } from './publications';

/**
 * Makes the public pages of these articles anew, from publications, the newest text and what the newsroom says of each
 * now: only for articles of a claim that is being published, whose approval covers that. The number of queries is the
 * same for every article. Returns the articles' slugs.
 */
export async function rebuildArticles(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const articles = await tx.article.findMany({
    where: { id: { in: [...ids] } },
    include: {
      outlet: { select: sourceFields },
      versions: { orderBy: { sequence: 'desc' }, take: 1 },
    },
  });
  const published = await publicationsIn(tx, ids);
  const rows = articles.map(({ versions: [version], ...article }) => {
    if (!version) throw new Error(`Article ${article.id} has no version.`);
    const { text, sha256, blocks } = version;
    const page = articleSnapshot({
      article: articleFacts({ ...article, outlet: standing(article.outlet) }),
      version: { text, sha256, blocks: blocksOf(blocks) },
      publications: published.get(article.id) ?? [],
    });
    return { articleId: article.id, slug: article.slug, ...frozen(page), updatedAt: now };
  });
  await tx.publicArticle.deleteMany({ where: { articleId: { in: [...ids] } } });
  await tx.publicArticle.createMany({ data: rows });
  return rows.map((row) => row.slug);
}

async function publicationsIn(db: Reader, articleIds: readonly string[]) {
  const rows = await db.publicationArticle.findMany({
    where: { articleId: { in: [...articleIds] }, publication: { current: true, state: 'LIVE' } },
    select: { articleId: true, publication: { select: { snapshot: true } } },
  });
  const byArticle = new Map<string, ArticleFacts['publications'][number][]>();
  for (const { articleId, publication } of rows) {
    const known = byArticle.get(articleId) ?? [];
    const snapshot = snapshotIn(publication.snapshot);
    known.push({ snapshot, card: cardOf(snapshot) });
    byArticle.set(articleId, known);
  }
  return byArticle;
}

/**
 * Marks anew, on the public pages of these articles, where published claims stand. What a page says of its article stays
 * as it was published: nobody has approved what the newsroom has written since. A page without a claim goes. Returns the
 * slugs of all of them.
 */
export async function remarkArticles(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const pages = await tx.publicArticle.findMany({ where: { articleId: { in: [...ids] } } });
  const published = await publicationsIn(tx, ids);
  const versions = await tx.articleVersion.findMany({ where: { articleId: { in: [...ids] } } });
  const rows = pages.flatMap(({ articleId, slug, snapshot }) => {
    const publications = published.get(articleId);
    if (!publications) return [];
    const { article }: PublicArticleSnapshot = JSON.parse(snapshot);
    const version = versions.find((v) => v.articleId === articleId && v.sha256 === article.textSha256);
    if (!version) throw new Error(`Article ${articleId} has lost the text of its public page.`);
    const { text, sha256, blocks } = version;
    const page = articleSnapshot({
      article,
      version: { text, sha256, blocks: blocksOf(blocks) },
      publications,
    });
    return [{ articleId, slug, ...frozen(page), updatedAt: now }];
  });
  await tx.publicArticle.deleteMany({ where: { articleId: { in: [...ids] } } });
  await tx.publicArticle.createMany({ data: rows });
  return pages.map((page) => page.slug);
}

/** Makes the public pages of these sources anew. Returns the sources' slugs. */
export async function rebuildSources(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const sources = await publicSources(tx, ids);
  const grades = await gradesOf(tx, ids, []);
  const rows = [...sources].map(([sourceId, source]) => {
    const grade = grades.get(sourceId);
    const page: PublicSourceSnapshot = { format: 'sourceline.source.1', source, ...(grade && { grade }) };
    return { sourceId, slug: source.slug, ...frozen(page), updatedAt: now };
  });
  await tx.publicSource.deleteMany({ where: { sourceId: { in: [...ids] } } });
  await tx.publicSource.createMany({ data: rows });
  return rows.map((row) => row.slug);
}

/**
 * Takes away the public pages of those of these sources that no live claim mentions any more; that of one that was merged stays, since
 * its address leads on. Returns the slugs of all.
 */
export async function releaseSources(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const where = { sourceId: { in: [...ids] } };
  const pages = await tx.publicSource.findMany({ where, select: { slug: true } });
  await tx.publicSource.deleteMany({
    where: { ...where, source: { mentions: { none: {} }, mergedIntoId: null } },
  });
  return pages.map((page) => page.slug);
}

/** The ids of sources and articles that a snapshot knows by their addresses. */
export async function idsBySlug(db: Reader, of: { articles: string[]; sources: string[] }) {
  const ids = { id: true, slug: true } as const;
  const articles = await db.article.findMany({ where: { slug: { in: of.articles } }, select: ids });
  const sources = await db.source.findMany({ where: { slug: { in: of.sources } }, select: ids });
  return { articleIds: articles.map((a) => a.id), sources };
}
