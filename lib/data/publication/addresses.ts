import { row } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Cursor } from '@/lib/data/paging';

/**
 * Whether something public stands at an address: one index entry each, so that asking costs far less than a page. No
 * working copy is read.
 */
const isThere = async (where: Prisma.Sql): Promise<boolean> =>
  (await row<{ found: 1 }>(Prisma.sql`SELECT 1 AS "found" FROM ${where} LIMIT 1`)) !== undefined;

export const hasClaim = (slug: string): Promise<boolean> =>
  isThere(Prisma.sql`"Publication" WHERE "slug" = ${slug}`);

export const hasVersion = (slug: string, sequence: number): Promise<boolean> =>
  isThere(Prisma.sql`"Publication" WHERE "slug" = ${slug} AND "sequence" = ${sequence}`);

export const hasArticle = (slug: string): Promise<boolean> =>
  isThere(Prisma.sql`"PublicArticle" WHERE "slug" = ${slug}`);

export const hasSource = (slug: string): Promise<boolean> =>
  isThere(Prisma.sql`"PublicSource" WHERE "slug" = ${slug}`);

/**
 * Whether the list of claims ever had a place here. What was corrected or retracted since has left the list, but a page
 * that somebody still reads may go on from where it stood.
 */
export const hasPlace = ({ at, id }: Cursor): Promise<boolean> =>
  isThere(Prisma.sql`"Publication" WHERE "id" = ${id} AND "publishedAt" = ${at}`);

/** The same for the claims of one source. Which sources an earlier publication mentioned is not kept: any may have. */
export const hasPlaceOfSource = (slug: string, { at, id }: Cursor): Promise<boolean> =>
  isThere(Prisma.sql`"PublicSource" s JOIN "Publication" p ON p."id" = ${id} AND p."publishedAt" = ${at}
    WHERE s."slug" = ${slug} AND (p."current" = FALSE OR EXISTS (SELECT 1 FROM "PublicationSource" m
      WHERE m."publicationId" = p."id" AND (m."sourceId" = s."sourceId"
        OR m."sourceId" IN (SELECT o."id" FROM "Source" o WHERE o."mergedIntoId" = s."sourceId"))))`);

export const hasCorrection = ({ at, id }: Cursor): Promise<boolean> =>
  isThere(Prisma.sql`"Correction" WHERE "id" = ${id} AND "at" = ${at}`);
