import { type ArticleFacts, articleSnapshot } from '@/lib/domain/publication-article';
import { sourceSnapshot } from '@/lib/domain/publication-source';
import { blocksOf } from './blocks';
import type { Reader, Tx } from './db';
import { articleFacts } from './publication-facts';
import { cardIn, frozen, snapshotIn } from './publications';
import { sourceFields } from './source-fields';

/**
 * Makes the public pages of these articles anew, from publications and the newest text. An article keeps its page when
 * the last claim in it is retracted. The number of queries is the same for every article. Returns the articles' slugs.
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
      article: articleFacts(article),
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
    select: { articleId: true, publication: { select: { snapshot: true, card: true } } },
  });
  const byArticle = new Map<string, ArticleFacts['publications'][number][]>();
  for (const { articleId, publication } of rows) {
    const known = byArticle.get(articleId) ?? [];
    known.push({ snapshot: snapshotIn(publication.snapshot), card: cardIn(publication.card) });
    byArticle.set(articleId, known);
  }
  return byArticle;
}

/** Makes the public pages of these sources anew. Returns the sources' slugs. */
export async function rebuildSources(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const sources = await tx.source.findMany({
    where: { id: { in: [...ids] } },
    include: {
      aliases: { orderBy: { name: 'asc' } },
      roles: { orderBy: { id: 'asc' }, include: { organisation: { select: { name: true } } } },
    },
  });
  const rows = sources.map((source) => {
    const page = sourceSnapshot({
      ...source,
      aliases: source.aliases.map((alias) => alias.name),
      roles: source.roles.map((role) => ({ ...role, organisation: role.organisation?.name ?? null })),
    });
    return { sourceId: source.id, slug: source.slug, ...frozen(page), updatedAt: now };
  });
  await tx.publicSource.deleteMany({ where: { sourceId: { in: [...ids] } } });
  await tx.publicSource.createMany({ data: rows });
  return rows.map((row) => row.slug);
}

/** The ids of sources and articles that a snapshot knows by their addresses. */
export async function idsBySlug(db: Reader, of: { articles: string[]; sources: string[] }) {
  const ids = { id: true } as const;
  const articles = await db.article.findMany({ where: { slug: { in: of.articles } }, select: ids });
  const sources = await db.source.findMany({ where: { slug: { in: of.sources } }, select: ids });
  return { articleIds: articles.map((a) => a.id), sourceIds: sources.map((s) => s.id) };
}
