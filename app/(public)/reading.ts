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
import { publicComparison, publicVersions } from '@/lib/services/publication/versions';

/** What readers' pages are drawn from. Where an address isn't one that we gave out nothing is read. */

/** How many entries stand on a page of a list. */
const LENGTH = 20;

/** A claim as it stands now; null where there is none. */
export const readClaim = (slug: string) => at(`/claims/${slug}`, () => claimOf(slug));

/** One publication of a claim, or the tombstone that took it back, with what stands now; null where there is none. */
export const readVersion = (slug: string, sequence: string) =>
  at(`/claims/${slug}/versions/${sequence}`, async () => {
    const [found, now] = await Promise.all([claimOf(slug, Number(sequence)), claimOf(slug)]);
    return found && now && { ...found, newest: now.snapshot.sequence };
  });

/** Every version of a claim, the newest first; null where there is no such claim. */
export const readVersions = (slug: string) =>
  at(`/claims/${slug}/versions`, async () => orNull(await publicVersions({ slug })));

/** What changed from one version of a claim to a later one; null where one of them is none. */
export const readComparison = (slug: string, sequence: string, to: string) =>
  at(`/claims/${slug}/versions/${sequence}/compare/${to}`, async () =>
    orNull(await publicComparison({ slug, sequence: Number(sequence), to: Number(to) })),
  );

export const readArticle = (slug: string) =>
  at(`/articles/${slug}`, async () => orNull(await publicArticle({ slug }))?.snapshot ?? null);

/** A source with one page of the published claims that mention it; null where a cursor leads nowhere. */
export const readSource = (slug: string, cursor: string | null = null) =>
  at(`/sources/${slug}${below(cursor)}`, async () => orNull(await publicSource({ slug, ...page(cursor) })));

/** One page of all published claims, the newest first; null where a cursor leads nowhere. */
export const readClaims = (cursor: string | null) =>
  at(below(cursor) || '/', async () => orNull(await publicClaims(ListPublic.parse(page(cursor)))));

/** One page of all corrections, the newest first; null where a cursor leads nowhere. */
export const readCorrections = (cursor: string | null) =>
  at(`/corrections${below(cursor)}`, async () => orNull(await publicCorrections(page(cursor))));

const below = (cursor: string | null): string => (cursor === null ? '' : `/older/${cursor}`);

const page = (cursor: string | null) => ({ cursor: cursor ?? undefined, limit: LENGTH });

const at = async <T>(path: string, read: () => Promise<T>): Promise<T | null> =>
  (await isPublicAddress(path)) ? read() : null;

async function claimOf(slug: string, sequence?: number) {
  const claim = orNull(await publicClaim({ slug, sequence }));
  if (!claim) return null;
  const { snapshot, sha256, underReview, notices } = claim;
  return { snapshot, sha256, underReview, notices };
}

/** Everybody may read what is public, so the one refusal there can be is that it isn't there. */
function orNull<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'not_found') return null;
  throw new Error(`A public read was refused: ${JSON.stringify(result.refusal)}`);
}
