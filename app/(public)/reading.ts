import { cacheLife, cacheTag } from 'next/cache';
import type { Result } from '@/lib/domain/result';
import { ListPublic } from '@/lib/schemas/publication';
import { isPublicAddress } from '@/lib/services/publication/addresses';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicSource,
} from '@/lib/services/publication/publications';

/**
 * What readers' pages are drawn from, kept until a publication changes it (lib/http/refresh.ts drops the tags). What isn't
 * there is asked for anew each time and never kept: addresses can be made up without end.
 */

/** How many entries stand on a page of a list. */
const LENGTH = 20;

/**
 * Stands for an address while the site is built: a build knows no newsroom, and no slug and no cursor looks like this.
 * Pages made while serving are made on their first visit.
 */
export const NOWHERE = '~';

/** The parts of an address below a list: none for its newest page, `older/CURSOR` for one further down, else nowhere. */
export function cursorIn(parts: readonly string[] | undefined): { cursor: string | null } | null {
  const [word, cursor, ...more] = parts ?? [];
  if (word === undefined) return { cursor: null };
  return word === 'older' && cursor !== undefined && more.length === 0 ? { cursor } : null;
}

/** A claim as it stands now, or one of its publications; null where there is none. */
export const readClaim = async (slug: string, sequence: number | null = null) =>
  (await isPublicAddress(sequence === null ? `/claims/${slug}` : `/claims/${slug}/versions/${sequence}`))
    ? keptClaim(slug, sequence)
    : null;

export const readArticle = async (slug: string) =>
  (await isPublicAddress(`/articles/${slug}`)) ? keptArticle(slug) : null;

export const readSource = async (slug: string, cursor: string | null = null) =>
  (await isPublicAddress(`/sources/${slug}${below(cursor)}`)) ? keptSource(slug, cursor) : null;

/** One page of all published claims, the newest first; null where a cursor leads nowhere. */
export const readClaims = async (cursor: string | null) =>
  (await isPublicAddress(below(cursor) || '/')) ? keptClaims(cursor) : null;

/** One page of all corrections, the newest first; null where a cursor leads nowhere. */
export const readCorrections = async (cursor: string | null) =>
  (await isPublicAddress(`/corrections${below(cursor)}`)) ? keptCorrections(cursor) : null;

const below = (cursor: string | null): string => (cursor === null ? '' : `/older/${cursor}`);

async function keptClaims(cursor: string | null) {
  'use cache';
  cacheTag('lists');
  cacheLife('max');
  return orNull(await publicClaims(ListPublic.parse({ cursor: cursor ?? undefined, limit: LENGTH })));
}

async function keptCorrections(cursor: string | null) {
  'use cache';
  cacheTag('lists');
  cacheLife('max');
  return orNull(await publicCorrections({ cursor: cursor ?? undefined, limit: LENGTH }));
}

async function keptClaim(slug: string, sequence: number | null) {
  'use cache';
  cacheTag(`claim:${slug}`);
  cacheLife('max');
  const claim = orNull(await publicClaim({ slug, sequence: sequence ?? undefined }));
  return claim && { snapshot: claim.snapshot, sha256: claim.sha256, underReview: claim.underReview };
}

async function keptArticle(slug: string) {
  'use cache';
  cacheTag(`article:${slug}`);
  cacheLife('max');
  return orNull(await publicArticle({ slug }))?.snapshot ?? null;
}

async function keptSource(slug: string, cursor: string | null) {
  'use cache';
  cacheTag(`source:${slug}`);
  cacheLife('max');
  return orNull(await publicSource({ slug, cursor: cursor ?? undefined, limit: LENGTH }));
}

/** Everybody may read what is public, so the one refusal there can be is that it isn't there. */
function orNull<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'not_found') return null;
  throw new Error(`A public read was refused: ${JSON.stringify(result.refusal)}`);
}
