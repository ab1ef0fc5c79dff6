import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { settledLink } from './settled';

/** Where a claim stands, and who says so first in an attribution there. */
const standing = {
  id: true,
  claimId: true,
  occurrence: true,
  article: { select: { id: true, outletId: true, publishedAt: true } },
} as const;

const attributed = {
  id: true,
  appearanceId: true,
  stance: true,
  terms: true,
  hops: { where: { position: 0 }, select: { speaker: true, sourceId: true } },
} as const;

/** Evidence that came with a review counts once its round has concluded, and never what a draft has left out. */
const linked = {
  id: true,
  claimId: true,
  evidenceId: true,
  stance: true,
} as const;

/**
 * Everything that reports one of these claims: where it stands, with who says so, and its evidence. Three queries and their relations,
 * or more where there is more to ask for than fits into one.
 */
export async function reportsOf(db: Reader, claimIds: readonly string[]) {
  const places = await inChunks(claimIds, (ids) =>
    db.appearance.findMany({ where: { claimId: { in: ids } }, orderBy: { id: 'asc' }, select: standing }),
  );
  const said = await attributionsAt(
    db,
    places.map(({ id }) => id),
  );
  const appearances = places.map((place) => ({ ...place, attributions: said.get(place.id) ?? [] }));
  const links = await inChunks(claimIds, (ids) =>
    db.evidenceLink.findMany({
      where: { claimId: { in: ids }, leftOutAt: null, ...settledLink },
      orderBy: { id: 'asc' },
      select: linked,
    }),
  );
  return { appearances, links };
}

async function attributionsAt(db: Reader, appearanceIds: readonly string[]) {
  const found = await inChunks(appearanceIds, (ids) =>
    db.attribution.findMany({
      where: { appearanceId: { in: ids } },
      orderBy: { id: 'asc' },
      select: attributed,
    }),
  );
  const at = new Map<string, typeof found>();
  for (const row of found) at.set(row.appearanceId, [...(at.get(row.appearanceId) ?? []), row]);
  return at;
}

export type Reported = Awaited<ReturnType<typeof reportsOf>>;
