import { row, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { Cursor } from '@/lib/data/paging';

/**
 * Everything that readers get, in prepared SQL over publications and the pages made from them. No working copy is read
 * here, so nothing unpublished can come out.
 */
export type StoredPage = { snapshot: string; sha256: string };

/** `noticed`: whether notices stand at it, to be looked for. */
export type StoredClaim = StoredPage & { underReview: 0 | 1; noticed: 0 | 1 };

/** What stands at a claim's address now. One row. */
export const claimPage = (slug: string): Promise<StoredClaim | undefined> =>
  row<StoredClaim>(Prisma.sql`
    SELECT "snapshot", "sha256", "underReview", "noticed" FROM "Publication" WHERE "slug" = ${slug} AND "current" = TRUE`);

/**
 * One publication of a claim. Where it was retracted later, its tombstone: a retraction takes back what went before it,
 * so no address leads to that any more.
 */
export const claimVersion = (slug: string, sequence: number): Promise<StoredClaim | undefined> =>
  row<StoredClaim>(Prisma.sql`
    SELECT "snapshot", "sha256", "underReview", "noticed" FROM "Publication"
    WHERE "slug" = ${slug} AND ("sequence" = ${sequence} OR ("sequence" > ${sequence} AND "state" = 'RETRACTED'
      AND EXISTS (SELECT 1 FROM "Publication" WHERE "slug" = ${slug} AND "sequence" = ${sequence})))
    ORDER BY "sequence" DESC LIMIT 1`);

export const articlePage = (slug: string): Promise<StoredPage | undefined> =>
  row<StoredPage>(Prisma.sql`SELECT "snapshot", "sha256" FROM "PublicArticle" WHERE "slug" = ${slug}`);

export const sourcePage = (slug: string): Promise<(StoredPage & { sourceId: string }) | undefined> =>
  row<StoredPage & { sourceId: string }>(
    Prisma.sql`SELECT "snapshot", "sha256", "sourceId" FROM "PublicSource" WHERE "slug" = ${slug}`,
  );

/** A card in a list. Of one that was frozen before cards told who says so, the snapshot, to make it anew from. */
export type StoredCard = { card: string; snapshot: string | null };

/** With the two keys that the list is sorted by. */
export type CardRow = StoredCard & { at: string; id: string };

/** A card of the publication of this name. Inside a JSON text quotes are escaped, so no statement can look like the key. */
export const cardOfRow = (name: 'p' | 's'): Prisma.Sql =>
  Prisma.raw(
    `${name}."card", CASE WHEN ${name}."card" LIKE '%"saidBy":%' THEN NULL ELSE ${name}."snapshot" END AS "snapshot"`,
  );

/** Live publications, the newest first, after a cursor; up to `limit`. */
export const newestCards = (
  verdict: string | null,
  after: Cursor | null,
  limit: number,
): Promise<CardRow[]> =>
  rows<CardRow>(Prisma.sql`
    SELECT ${cardOfRow('p')}, p."publishedAt" AS "at", p."id" FROM "Publication" p
    WHERE p."current" = TRUE AND p."state" = 'LIVE' ${verdict === null ? Prisma.empty : Prisma.sql`AND p."verdict" = ${verdict}`}
      ${after ? Prisma.sql`AND (p."publishedAt", p."id") < ${keys(after)}` : Prisma.empty}
    ORDER BY p."publishedAt" DESC, p."id" DESC LIMIT ${limit}`);

/** Live publications that mention a source, the newest first, after a cursor; up to `limit`. */
export const cardsOfSource = (sourceId: string, after: Cursor | null, limit: number): Promise<CardRow[]> =>
  rows<CardRow>(Prisma.sql`
    SELECT ${cardOfRow('p')}, m."publishedAt" AS "at", m."publicationId" AS "id"
    FROM "PublicationSource" m JOIN "Publication" p ON p."id" = m."publicationId"
    WHERE m."sourceId" = ${sourceId}
      ${after ? Prisma.sql`AND (m."publishedAt", m."publicationId") < ${keys(after)}` : Prisma.empty}
    ORDER BY m."publishedAt" DESC, m."publicationId" DESC LIMIT ${limit}`);

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
 * Each correction has its claim's current publication; LEFT keeps SQLite from going through all of those first.
 */
export const newestCorrections = (after: Cursor | null, limit: number): Promise<CorrectionRow[]> =>
  rows<CorrectionRow>(Prisma.sql`
    SELECT c."id", c."at", c."kind", c."note", p."slug",
      CASE WHEN t."id" IS NULL THEN c."before" ELSE '' END AS "before",
      CASE WHEN t."id" IS NULL THEN c."after" ELSE '' END AS "after", ${cardOfRow('s')}
    FROM "Correction" c JOIN "Publication" p ON p."id" = c."publicationId"
    LEFT JOIN "Publication" n ON n."slug" = p."slug" AND n."current" = TRUE
    LEFT JOIN "Publication" t ON t."id" = (SELECT l."id" FROM "Publication" l WHERE l."slug" = p."slug"
      AND l."sequence" > p."sequence" AND l."state" = 'RETRACTED' ORDER BY l."sequence" LIMIT 1)
    JOIN "Publication" s ON s."id" = CASE WHEN t."id" IS NULL THEN p."id" ELSE n."id" END
    ${after ? Prisma.sql`WHERE (c."at", c."id") < ${keys(after)}` : Prisma.empty}
    ORDER BY c."at" DESC, c."id" DESC LIMIT ${limit}`);

const keys = ({ at, id }: Cursor): Prisma.Sql => Prisma.sql`(${storedInstant(at)}, ${id})`;
