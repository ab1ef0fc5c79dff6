import { cacheLife, cacheTag } from 'next/cache';
import type { Result } from '@/lib/domain/result';
import { ListPublic } from '@/lib/schemas/publication';
import { changeAt, isPublicAddress } from '@/lib/services/publication/addresses';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicSource,
} from '@/lib/services/publication/publications';

/**
 * What readers' pages are drawn from, kept by what last changed it: what a publication changes is another entry from then
 * on, in every process, and what is being read for somebody else meanwhile is never shared with who came behind it. What
 * isn't there is asked for anew each time and never kept: addresses can be made up without end.
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
export const readClaim = (slug: string, sequence: number | null = null) =>
  read(sequence === null ? `/claims/${slug}` : `/claims/${slug}/versions/${sequence}`, (change) =>
    keptClaim(slug, sequence, change),
  );

export const readArticle = (slug: string) => read(`/articles/${slug}`, (change) => keptArticle(slug, change));

export const readSource = (slug: string, cursor: string | null = null) =>
  read(`/sources/${slug}${below(cursor)}`, (change) => keptSource(slug, cursor, change));

/** One page of all published claims, the newest first; null where a cursor leads nowhere. */
export const readClaims = (cursor: string | null) =>
  read(below(cursor) || '/', (change) => keptClaims(cursor, change));

/** One page of all corrections, the newest first; null where a cursor leads nowhere. */
export const readCorrections = (cursor: string | null) =>
  read(`/corrections${below(cursor)}`, (change) => keptCorrections(cursor, change));

const below = (cursor: string | null): string => (cursor === null ? '' : `/older/${cursor}`);

/** The change is asked for before the rest: what is read behind it is never older. */
async function read<T>(path: string, kept: (change: string) => Promise<T | null>): Promise<T | null> {
  return (await isPublicAddress(path)) ? kept(await changeAt(path)) : null;
}

/** Kept as long as it may be; a page that is drawn from it says after which change (kept-pages.cjs). */
function keep(change: string): void {
  cacheTag(`change:${change}`);
  cacheLife('max');
}

async function keptClaims(cursor: string | null, change: string) {
  'use cache';
  keep(change);
  return orNull(await publicClaims(ListPublic.parse({ cursor: cursor ?? undefined, limit: LENGTH })));
}

async function keptCorrections(cursor: string | null, change: string) {
  'use cache';
  keep(change);
  return orNull(await publicCorrections({ cursor: cursor ?? undefined, limit: LENGTH }));
}

async function keptClaim(slug: string, sequence: number | null, change: string) {
  'use cache';
  keep(change);
  const claim = orNull(await publicClaim({ slug, sequence: sequence ?? undefined }));
  return claim && { snapshot: claim.snapshot, sha256: claim.sha256, underReview: claim.underReview };
}

async function keptArticle(slug: string, change: string) {
  'use cache';
  keep(change);
  return orNull(await publicArticle({ slug }))?.snapshot ?? null;
}

async function keptSource(slug: string, cursor: string | null, change: string) {
  'use cache';
  keep(change);
  return orNull(await publicSource({ slug, cursor: cursor ?? undefined, limit: LENGTH }));
}

/** Everybody may read what is public, so the one refusal there can be is that it isn't there. */
function orNull<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'not_found') return null;
  throw new Error(`A public read was refused: ${JSON.stringify(result.refusal)}`);
}
