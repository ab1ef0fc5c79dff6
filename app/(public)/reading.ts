import { cacheLife, cacheTag } from 'next/cache';
import type { Result } from '@/lib/domain/result';
import { readersPages } from '@/lib/http/readers-pages';
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
 * What readers' pages are drawn from, kept by what last changed it: what a publication changes is another entry from then
 * on, in every process, and what is being read for somebody else meanwhile is never shared with who came behind it.
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

/** A claim as it stands now; null where there is none. `page` is the path of the page that is drawn, where it is another. */
export function readClaim(slug: string, page = `/claims/${slug}`) {
  return keptClaim(`/claims/${slug}`, changeAt(page), slug, null);
}

/** One publication of a claim, or the tombstone that took it back; null where there is none. */
export function readVersion(slug: string, sequence: number) {
  const path = versionPath(slug, sequence);
  return keptClaim(path, changeAt(path), slug, sequence);
}

export const versionPath = (slug: string, sequence: number) => `/claims/${slug}/versions/${sequence}`;

export function readArticle(slug: string) {
  const path = `/articles/${slug}`;
  return keptArticle(path, changeAt(path), slug);
}

export function readSource(slug: string, cursor: string | null = null) {
  const path = `/sources/${slug}${below(cursor)}`;
  return keptSource(path, changeAt(path), slug, cursor);
}

/** One page of all published claims, the newest first; null where a cursor leads nowhere. */
export function readClaims(cursor: string | null) {
  const path = below(cursor) || '/';
  return keptClaims(path, changeAt(path), cursor);
}

/** One page of all corrections, the newest first; null where a cursor leads nowhere. */
export function readCorrections(cursor: string | null) {
  const path = `/corrections${below(cursor)}`;
  return keptCorrections(path, changeAt(path), cursor);
}

const below = (cursor: string | null): string => (cursor === null ? '' : `/older/${cursor}`);

/** Next draws a page twice and wants the same of it both times: so this is fixed while a page is drawn, and waits for nothing. */
const changeAt = (path: string): string => readersPages()?.readAfter(path) ?? '';

/** Kept as long as it may be; a page that is drawn from it says after which change (kept-pages.cjs). Whether anything stands there. */
function keep(path: string, change: string): Promise<boolean> {
  cacheTag(`change:${change}`);
  cacheLife('max');
  return isPublicAddress(path);
}

async function keptClaims(path: string, change: string, cursor: string | null) {
  'use cache';
  if (!(await keep(path, change))) return null;
  return orNull(await publicClaims(ListPublic.parse({ cursor: cursor ?? undefined, limit: LENGTH })));
}

async function keptCorrections(path: string, change: string, cursor: string | null) {
  'use cache';
  if (!(await keep(path, change))) return null;
  return orNull(await publicCorrections({ cursor: cursor ?? undefined, limit: LENGTH }));
}

async function keptClaim(path: string, change: string, slug: string, sequence: number | null) {
  'use cache';
  if (!(await keep(path, change))) return null;
  const claim = orNull(await publicClaim({ slug, sequence: sequence ?? undefined }));
  return claim && { snapshot: claim.snapshot, sha256: claim.sha256, underReview: claim.underReview };
}

async function keptArticle(path: string, change: string, slug: string) {
  'use cache';
  if (!(await keep(path, change))) return null;
  return orNull(await publicArticle({ slug }))?.snapshot ?? null;
}

async function keptSource(path: string, change: string, slug: string, cursor: string | null) {
  'use cache';
  if (!(await keep(path, change))) return null;
  return orNull(await publicSource({ slug, cursor: cursor ?? undefined, limit: LENGTH }));
}

/** Everybody may read what is public, so the one refusal there can be is that it isn't there. */
function orNull<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'not_found') return null;
  throw new Error(`A public read was refused: ${JSON.stringify(result.refusal)}`);
}
