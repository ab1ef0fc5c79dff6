import { blocksOf } from '@/lib/data/article/blocks';
import { dialect, type Reader, rows, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { countRows, MOST_MATCHES } from '@/lib/data/search';
import type { Block } from '@/lib/domain/article';
import type { Rarity } from '@/lib/domain/claim/alike';
import { rarest } from '@/lib/domain/text/terms';
import type { Span } from '@/lib/domain/text/text';
import type { NewSighting } from './sightings';

/** The newest text of an article, and where claims stand in it already. */
export type SearchedArticle = {
  versionId: string;
  text: string;
  blocks: Block[];
  language: string;
  standing: (Span & { claimId: string })[];
};

/** An article that is searched for published claims; null where there is none. Two queries. */
export async function searchedArticle(db: Reader, articleId: string): Promise<SearchedArticle | null> {
  const found = await db.article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      versions: { orderBy: { sequence: 'desc' }, take: 1, select: { id: true, text: true, blocks: true } },
      appearances: {
        select: { claimId: true, passage: { select: { versionId: true, start: true, end: true } } },
      },
    },
  });
  const [version] = found?.versions ?? [];
  if (!found || !version) return null;
  const { id: versionId, text, blocks } = version;
  const standing = found.appearances
    .filter(({ passage }) => passage.versionId === versionId)
    .map(({ claimId, passage: { start, end } }) => ({ claimId, start, end }));
  return { versionId, text, blocks: blocksOf(blocks), language: found.language, standing };
}

/** Published claims that are compared with one stretch of an article. */
const CANDIDATES = 60;

/** A term is followed through one claim more than are matched. */
const MOST_COUNTED = MOST_MATCHES + 1;

type Found = { id: string; statement: string };

/**
 * The published claims that share the rarest of these terms, which the search puts in order, and how rare each is. Two queries,
 * however many claims there are.
 */
export async function publishedSharing(
  terms: readonly string[],
  claims: number,
): Promise<{ found: Found[]; rarity: Rarity }> {
  const asked = terms.map((word) => ({ word, whole: true, or: null }));
  const counted = await countRows('ClaimSearch', asked, MOST_COUNTED);
  const holding = new Map(counted.map(({ term, rows: many }) => [term.word, many]));
  const rarity: Rarity = { claims, holding: (term) => holding.get(term) };
  const known = counted.filter((item) => item.rows > 0);
  const telling = rarest(known, MOST_MATCHES).map(({ term }) => term);
  if (telling.length === 0) return { found: [], rarity };
  const matches = dialect().ranked('ClaimSearch', { terms: telling, need: 'any' });
  const found = await rows<Found>(Prisma.sql`
    SELECT c."id", c."statement" FROM (${matches}) s
    JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'CLAIM'
    JOIN "Claim" c ON c."id" = e."subjectId" AND c."status" = 'PUBLISHED'
    ORDER BY s."rank", s."row" LIMIT ${CANDIDATES}`);
  return { found, rarity };
}

/** What was offered in an article before, whatever became of it. */
export const offeredBefore = (tx: Tx, articleId: string) =>
  rowsThrough<{ id: string; claimId: string; offer: string; state: string; exact: string }>(
    tx,
    Prisma.sql`SELECT "id", "claimId", "offer", "state", "exact" FROM "Sighting" WHERE "articleId" = ${articleId}`,
  );

/** Those of these claims that are published now. */
export async function publishedAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const found = await tx.claim.findMany({
    where: { id: { in: [...ids] }, status: 'PUBLISHED' },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}

/** Puts what is offered in an article in the place of what was: offers alone, nothing that a person has judged. */
export async function replaceOffers(
  tx: Tx,
  gone: readonly string[],
  moved: readonly { id: string; place: Partial<NewSighting> }[],
  fresh: readonly NewSighting[],
): Promise<void> {
  await tx.sighting.deleteMany({ where: { id: { in: [...gone] }, state: 'OFFERED' } });
  for (const { id, place } of moved)
    await tx.sighting.updateMany({ where: { id, state: 'OFFERED' }, data: place });
  await tx.sighting.createMany({ data: [...fresh] });
}
