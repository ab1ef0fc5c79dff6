import { dialect, type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { sourceFields } from '@/lib/data/source/fields';
import type { LineageFrom } from '@/lib/domain/provenance/lineage';

const version = {
  orderBy: { sequence: 'desc' },
  take: 1,
  select: { id: true, text: true, sourceSha256: true, sourceFormat: true },
} as const;

const article = {
  id: true,
  byline: true,
  url: true,
  canonicalUrl: true,
  publishedAt: true,
  outlet: { select: { ...sourceFields, mergedIntoId: true } },
  versions: version,
} satisfies Prisma.ArticleSelect;

const capture = {
  where: { text: { not: null } },
  orderBy: { sequence: 'desc' },
  take: 1,
  select: { id: true, text: true, sha256: true, mediaType: true, finalAddress: true },
} as const;

const evidence = {
  id: true,
  url: true,
  publishedAt: true,
  source: { select: { ...sourceFields, mergedIntoId: true } },
  captures: capture,
} satisfies Prisma.EvidenceSelect;

/** An article or a piece of evidence with the text by which it is traced, and what it says of where it comes from. */
export type Traced = {
  node: LineageFrom;
  textId: string;
  text: string;
  publisher: Prisma.ArticleGetPayload<{ select: typeof article }>['outlet'] | null;
  byline: string | null;
  publishedAt: string | null;
  /** Where it stands, and what its page gives as its own address. */
  addresses: string[];
  canonical: string | null;
  /** The bytes that it was read from. */
  file: { sha256: string; format: string } | null;
};

/** An article with its newest version; null where there is no such article. */
export async function tracedArticle(db: Reader, id: string): Promise<Traced | null> {
  const [found] = await articlesTraced(db, { id });
  return found ?? null;
}

/** Evidence with its newest copy that can be read; null where it has none. */
export async function tracedEvidence(db: Reader, id: string): Promise<Traced | null> {
  const [found] = await evidenceTraced(db, { id });
  return found ?? null;
}

/** Whose prints these are, each with its newest text. */
export async function tracedByPrints(db: Reader, printIds: readonly string[]): Promise<Traced[]> {
  const ids = { in: [...printIds] };
  const found = await Promise.all([
    articlesTraced(db, { versions: { some: { id: ids } } }),
    evidenceTraced(db, { captures: { some: { id: ids } } }),
  ]);
  return found.flat();
}

async function articlesTraced(db: Reader, where: Prisma.ArticleWhereInput): Promise<Traced[]> {
  const rows = await db.article.findMany({ where, orderBy: { id: 'asc' }, select: article });
  return rows.flatMap(({ versions: [newest], outlet, ...row }) =>
    newest ? [articleIn(row, outlet, newest)] : [],
  );
}

type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof article }>;

const articleIn = (
  row: Omit<ArticleRow, 'versions' | 'outlet'>,
  publisher: ArticleRow['outlet'],
  { id: textId, text, sourceSha256, sourceFormat }: ArticleRow['versions'][number],
): Traced => ({
  ...{ node: { kind: 'article', id: row.id }, textId, text, publisher },
  ...{ byline: row.byline, publishedAt: row.publishedAt, canonical: row.canonicalUrl },
  addresses: row.url === null ? [] : [row.url],
  file: sourceSha256 && sourceFormat ? { sha256: sourceSha256, format: sourceFormat } : null,
});

async function evidenceTraced(db: Reader, where: Prisma.EvidenceWhereInput): Promise<Traced[]> {
  const rows = await db.evidence.findMany({ where, orderBy: { id: 'asc' }, select: evidence });
  return rows.flatMap(({ captures: [newest], ...row }) => {
    if (!newest?.text) return [];
    const { id: textId, text, sha256, mediaType, finalAddress } = newest;
    const addresses = [row.url, finalAddress].filter((address) => address !== null);
    return [
      {
        ...{ node: { kind: 'evidence', id: row.id }, textId, text, publisher: row.source, byline: null },
        ...{ publishedAt: row.publishedAt, canonical: null, addresses },
        file: mediaType === 'text/html' ? { sha256, format: 'HTML' } : null,
      },
    ];
  });
}

/** An article or a piece of evidence, with the addresses under which it is known. */
export type Addressed = { node: LineageFrom; address: string | null; canonical: string | null };

/** What stands at one of these addresses, as they are spelt, or gives one as its own. */
export async function standingAt(db: Reader, spellings: readonly string[]): Promise<Addressed[]> {
  if (spellings.length === 0) return [];
  type Row = { kind: 'article' | 'evidence'; id: string; address: string | null; canonical: string | null };
  const found = await rowsThrough<Row>(
    db,
    Prisma.sql`WITH "asked" AS MATERIALIZED (SELECT l."value" AS "url" FROM ${dialect().listed(spellings)} l)
      SELECT 'article' AS "kind", a."id", a."url" AS "address", a."canonicalUrl" AS "canonical"
        FROM "asked" k JOIN "Article" a ON a."url" = k."url"
      UNION SELECT 'article', a."id", a."url", a."canonicalUrl"
        FROM "asked" k JOIN "Article" a ON a."canonicalUrl" = k."url"
      UNION SELECT 'evidence', e."id", e."url", NULL FROM "asked" k JOIN "Evidence" e ON e."url" = k."url"`,
  );
  return found
    .map(({ kind, id, address, canonical }) => ({ node: { kind, id }, address, canonical }))
    .sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
}

/** The text of a version or of a copy, by its id; null where neither is known. */
export async function textOf(db: Reader, textId: string): Promise<string | null> {
  const [version, copy] = await Promise.all([
    db.articleVersion.findUnique({ where: { id: textId }, select: { text: true } }),
    db.capture.findUnique({ where: { id: textId }, select: { text: true } }),
  ]);
  return version?.text ?? copy?.text ?? null;
}
