import { row, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { Cursor } from '@/lib/data/paging';
import type { Said } from '@/lib/domain/publication/source/track-record';

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

/** The public page of a source; of one that was merged, that of the source that it counts as, once readers have one. */
export const sourcePage = (slug: string): Promise<(StoredPage & { sourceId: string }) | undefined> =>
  row<StoredPage & { sourceId: string }>(
    Prisma.sql`SELECT coalesce(n."snapshot", p."snapshot") AS "snapshot", coalesce(n."sha256", p."sha256") AS "sha256",
      coalesce(n."sourceId", p."sourceId") AS "sourceId"
    FROM "PublicSource" p JOIN "Source" s ON s."id" = p."sourceId"
    LEFT JOIN "PublicSource" n ON n."sourceId" = s."mergedIntoId" WHERE p."slug" = ${slug}`,
  );

/** The ids of a source and of what counts as it, its own first. */
export const namesakesOf = async (sourceId: string): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    Prisma.sql`SELECT "id" FROM "Source" WHERE "mergedIntoId" = ${sourceId} ORDER BY "id"`,
  );
  return [sourceId, ...found.map(({ id }) => id)];
};

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

/**
 * Live publications that mention any of these sources, which count as one, the newest first, after a cursor; up to `limit`, each
 * once. Of each source no more are looked at than are shown.
 */
export const cardsOfSource = (
  sourceIds: readonly string[],
  after: Cursor | null,
  limit: number,
): Promise<CardRow[]> =>
  rows<CardRow>(Prisma.sql`
    SELECT ${cardOfRow('p')}, m."publishedAt" AS "at", m."publicationId" AS "id"
    FROM ${mentionsOf(sourceIds, after, limit)} m JOIN "Publication" p ON p."id" = m."publicationId"
    ORDER BY m."publishedAt" DESC, m."publicationId" DESC LIMIT ${limit}`);

/** What these sources, which count as one, said in live publications and what was found, each claim counted once for each. */
export async function saidInPublications(sourceIds: readonly string[]): Promise<Said[]> {
  const found = await rows<Omit<Said, 'claims'> & { claims: number | bigint }>(Prisma.sql`
    SELECT m."stance", p."verdict", COUNT(DISTINCT p."id") AS "claims"
    FROM "PublicationSource" m JOIN "Publication" p ON p."id" = m."publicationId"
    WHERE m."sourceId" IN (${Prisma.join([...sourceIds])}) AND m."stance" IS NOT NULL
      AND p."current" = TRUE AND p."state" = 'LIVE' GROUP BY m."stance", p."verdict"`);
  return found.map((row) => ({ ...row, claims: Number(row.claims) }));
}

/** Of one source the index holds them in order already. */
function mentionsOf(ids: readonly string[], after: Cursor | null, limit: number): Prisma.Sql {
  const each = ids.map(
    (id) => Prisma.sql`SELECT "publishedAt", "publicationId" FROM "PublicationSource" WHERE "sourceId" = ${id}
      ${after ? Prisma.sql`AND ("publishedAt", "publicationId") < ${keys(after)}` : Prisma.empty}`,
  );
  const newest = Prisma.sql`ORDER BY "publishedAt" DESC, "publicationId" DESC LIMIT ${limit}`;
  const [only] = each;
  if (each.length === 1) return Prisma.sql`(${only})`;
  const some = each.map((one) => Prisma.sql`SELECT * FROM (${one} ${newest}) q`);
  return Prisma.sql`(${Prisma.join(some, ' UNION ')})`;
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
