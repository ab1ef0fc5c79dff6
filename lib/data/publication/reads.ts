import { prepared } from '@/lib/data/db';
import type { Cursor } from '@/lib/data/paging';

/**
 * Everything that readers get, in prepared SQL over publications and the pages made from them. No working copy is read
 * here, so nothing unpublished can come out.
 */
export type StoredPage = { snapshot: string; sha256: string };

export type StoredClaim = StoredPage & { underReview: 0 | 1 };

/** What stands at a claim's address now. One row. */
export const claimPage = (slug: string): StoredClaim | undefined =>
  prepared<[string], StoredClaim>(
    'SELECT "snapshot", "sha256", "underReview" FROM "Publication" WHERE "slug" = ? AND "current" = 1',
  ).get(slug);

/**
 * One publication of a claim. Where it was retracted later, its tombstone: a retraction takes back what went before it,
 * so no address leads to that any more.
 */
export const claimVersion = (slug: string, sequence: number): StoredClaim | undefined =>
  prepared<[{ slug: string; sequence: number }], StoredClaim>(
    `SELECT "snapshot", "sha256", "underReview" FROM "Publication"
     WHERE "slug" = :slug AND ("sequence" = :sequence OR ("sequence" > :sequence AND "state" = 'RETRACTED'
       AND EXISTS (SELECT 1 FROM "Publication" WHERE "slug" = :slug AND "sequence" = :sequence)))
     ORDER BY "sequence" DESC LIMIT 1`,
  ).get({ slug, sequence });

export const articlePage = (slug: string): StoredPage | undefined =>
  prepared<[string], StoredPage>('SELECT "snapshot", "sha256" FROM "PublicArticle" WHERE "slug" = ?').get(
    slug,
  );

export const sourcePage = (slug: string): (StoredPage & { sourceId: string }) | undefined =>
  prepared<[string], StoredPage & { sourceId: string }>(
    'SELECT "snapshot", "sha256", "sourceId" FROM "PublicSource" WHERE "slug" = ?',
  ).get(slug);

/** A card in a list. Of one that was frozen before cards told who says so, the snapshot, to make it anew from. */
export type StoredCard = { card: string; snapshot: string | null };

/** With the two keys that the list is sorted by. */
export type CardRow = StoredCard & { at: string; id: string };

/** A card of the publication of this name. Inside a JSON text quotes are escaped, so no statement can look like the key. */
export const cardOfRow = (row: string): string =>
  `${row}."card", iif(instr(${row}."card", '"saidBy":') = 0, ${row}."snapshot", NULL) AS "snapshot"`;

/** Sorts after everything that is stored: where a list without a cursor starts. */
const start: Cursor = { at: '~', id: '' };

/** Live publications, the newest first, after a cursor; up to `limit`. */
export function newestCards(verdict: string | null, after: Cursor | null, limit: number): CardRow[] {
  const { at, id } = after ?? start;
  const select = `SELECT ${cardOfRow('"Publication"')}, "publishedAt" AS "at", "id" FROM "Publication"
    WHERE "current" = 1 AND "state" = 'LIVE' AND ("publishedAt", "id") < (?, ?)`;
  const order = 'ORDER BY "publishedAt" DESC, "id" DESC LIMIT ?';
  if (verdict === null)
    return prepared<[string, string, number], CardRow>(`${select} ${order}`).all(at, id, limit);
  return prepared<[string, string, string, number], CardRow>(`${select} AND "verdict" = ? ${order}`).all(
    at,
    id,
    verdict,
    limit,
  );
}

/** Live publications that mention a source, the newest first, after a cursor; up to `limit`. */
export function cardsOfSource(sourceId: string, after: Cursor | null, limit: number): CardRow[] {
  const { at, id } = after ?? start;
  return prepared<[string, string, string, number], CardRow>(
    `SELECT ${cardOfRow('p')}, m."publishedAt" AS "at", m."publicationId" AS "id"
     FROM "PublicationSource" m JOIN "Publication" p ON p."id" = m."publicationId"
     WHERE m."sourceId" = ? AND (m."publishedAt", m."publicationId") < (?, ?)
     ORDER BY m."publishedAt" DESC, m."publicationId" DESC LIMIT ?`,
  ).all(sourceId, at, id, limit);
}

export type CorrectionRow = StoredCard & {
  id: string;
  at: string;
  kind: string;
  before: string;
  after: string;
  note: string;
  slug: string;
};

/**
 * Corrections of all claims, the newest first, after a cursor; up to `limit`. A retraction takes back what corrections
 * before it repeat of the page: their words before and after are empty, and the statement is the one that stands now.
 */
export function newestCorrections(after: Cursor | null, limit: number): CorrectionRow[] {
  const { at, id } = after ?? start;
  return prepared<[string, string, number], CorrectionRow>(
    `SELECT c."id", c."at", c."kind", c."note", p."slug",
       iif(t."id" IS NULL, c."before", '') AS "before", iif(t."id" IS NULL, c."after", '') AS "after",
       ${cardOfRow('s')}
     FROM "Correction" c JOIN "Publication" p ON p."id" = c."publicationId"
     JOIN "Publication" n ON n."slug" = p."slug" AND n."current" = 1
     LEFT JOIN "Publication" t ON t."id" = (SELECT "id" FROM "Publication" WHERE "slug" = p."slug"
       AND "sequence" > p."sequence" AND "state" = 'RETRACTED' LIMIT 1)
     JOIN "Publication" s ON s."id" = iif(t."id" IS NULL, p."id", n."id")
     WHERE (c."at", c."id") < (?, ?) ORDER BY c."at" DESC, c."id" DESC LIMIT ?`,
  ).all(at, id, limit);
}
