import { prepared } from '@/lib/data/db';
import type { Cursor } from '@/lib/data/paging';

/**
 * Whether something public stands at an address: one index entry each, so that asking costs far less than a page. No
 * working copy is read.
 */
const isThere = <Params extends unknown[]>(sql: string, ...params: Params): boolean =>
  prepared<Params, { found: 1 }>(`SELECT 1 AS "found" ${sql} LIMIT 1`).get(...params) !== undefined;

export const hasClaim = (slug: string): boolean => isThere('FROM "Publication" WHERE "slug" = ?', slug);

export const hasVersion = (slug: string, sequence: number): boolean =>
  isThere('FROM "Publication" WHERE "slug" = ? AND "sequence" = ?', slug, sequence);

export const hasArticle = (slug: string): boolean => isThere('FROM "PublicArticle" WHERE "slug" = ?', slug);

export const hasSource = (slug: string): boolean => isThere('FROM "PublicSource" WHERE "slug" = ?', slug);

/**
 * Whether the list of claims ever had a place here. What was corrected or retracted since has left the list, but a page
 * that somebody still reads may go on from where it stood.
 */
export const hasPlace = ({ at, id }: Cursor): boolean =>
  isThere('FROM "Publication" WHERE "id" = ? AND "publishedAt" = ?', id, at);

/** The same for the claims of one source. Which sources an earlier publication mentioned is not kept: any may have. */
export const hasPlaceOfSource = (slug: string, { at, id }: Cursor): boolean =>
  isThere(
    `FROM "PublicSource" s JOIN "Publication" p ON p."id" = ? AND p."publishedAt" = ?
     WHERE s."slug" = ? AND (p."current" = 0 OR EXISTS (SELECT 1 FROM "PublicationSource" m
       WHERE m."sourceId" = s."sourceId" AND m."publicationId" = p."id"))`,
    id,
    at,
    slug,
  );

export const hasCorrection = ({ at, id }: Cursor): boolean =>
  isThere('FROM "Correction" WHERE "id" = ? AND "at" = ?', id, at);
