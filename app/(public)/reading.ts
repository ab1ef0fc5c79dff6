import { cacheLife, cacheTag } from 'next/cache';
import type { Result } from '@/lib/domain/result';
import { keysIn } from '@/lib/schemas/primitives';
import { ListPublic } from '@/lib/schemas/publication';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicSource,
} from '@/lib/services/publication/publications';

/**
 * What readers' pages are drawn from, kept until a publication changes it (lib/http/refresh.ts drops the tags). What isn't
 * there is kept too, under the same tag: publishing it later must reach a page that was not found before.
 */

/** How many entries stand on a page of a list. */
const LENGTH = 20;

/**
 * Stands for an address while the site is built: a build knows no newsroom, and no slug and no cursor looks like this.
 * Pages made while serving are made on their first visit.
 */
export const NOWHERE = '~';

/** Whether an address could be one of ours; nothing else is looked up or remembered. */
const isSlug = (slug: string): boolean => /^[a-z0-9-]{1,200}$/i.test(slug);

/** Whether text could be a cursor of readers' lists, which are all sorted by date; nothing else is remembered. */
function isCursor(cursor: string): boolean {
  const [at = '', id = ''] = keysIn(cursor) ?? [];
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)$/.test(at) && !Number.isNaN(Date.parse(at)) && isSlug(id);
}

/** The parts of an address below a list: none for its newest page, `older/CURSOR` for one further down, else nowhere. */
export function cursorIn(parts: readonly string[] | undefined): { cursor: string | null } | null {
  const [word, cursor, ...more] = parts ?? [];
  if (word === undefined) return { cursor: null };
  return word === 'older' && cursor !== undefined && isCursor(cursor) && more.length === 0
    ? { cursor }
    : null;
}

/** A claim as it stands now, or one of its publications; null where there is none. */
export const readClaim = async (slug: string, sequence: number | null = null) =>
  isSlug(slug) ? keptClaim(slug, sequence) : null;

export const readArticle = async (slug: string) => (isSlug(slug) ? keptArticle(slug) : null);

export const readSource = async (slug: string, cursor: string | null = null) =>
  isSlug(slug) && (cursor === null || isCursor(cursor)) ? keptSource(slug, cursor) : null;

/** One page of all published claims, the newest first. */
export async function readClaims(cursor: string | null) {
  'use cache';
  cacheTag('lists');
  cacheLife('max');
  return orNull(await publicClaims(ListPublic.parse({ cursor: cursor ?? undefined, limit: LENGTH })));
}

/** One page of all corrections, the newest first. */
export async function readCorrections(cursor: string | null) {
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
