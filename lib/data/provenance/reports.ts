import type { Reader } from '@/lib/data/db';
import { settledLink } from './settled';

/** Who says so first in an attribution, and where it stands. */
const attributed = {
  id: true,
  claimId: true,
  occurrence: true,
  article: { select: { id: true, outletId: true, publishedAt: true } },
  attributions: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      stance: true,
      terms: true,
      hops: { where: { position: 0 }, select: { speaker: true, sourceId: true } },
    },
  },
} as const;

/** Evidence that came with a review counts once its round has concluded, and never what a draft has left out. */
const linked = {
  id: true,
  claimId: true,
  evidenceId: true,
  stance: true,
} as const;

/** Everything that reports one of these claims: where it stands, with who says so, and its evidence. Two queries and their relations. */
export async function reportsOf(db: Reader, claimIds: readonly string[]) {
  const ids = [...claimIds];
  const appearances = await db.appearance.findMany({
    where: { claimId: { in: ids } },
    orderBy: { id: 'asc' },
    select: attributed,
  });
  const links = await db.evidenceLink.findMany({
    where: {
      claimId: { in: ids },
      leftOutAt: null,
      ...settledLink,
    },
    orderBy: { id: 'asc' },
    select: linked,
  });
  return { appearances, links };
}

export type Reported = Awaited<ReturnType<typeof reportsOf>>;
