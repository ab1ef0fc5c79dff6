import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';

const source = {
  id: true,
  kind: true,
  mergedIntoId: true,
  identity: { select: { fingerprint: true } },
} as const;

const link = { fromId: true, toId: true, since: true, until: true } as const;

/** These sources, and all that a merge or a link joins with them, in any number of steps: two queries or more for each. */
export async function belongingTo(db: Reader, starts: Iterable<string>) {
  const sources = new Map<string, SourceRow>();
  const links = new Map<string, LinkRow>();
  let next = [...new Set(starts)];
  while (next.length > 0) {
    const found = await inChunks(next, (some) => mergedWith(db, some));
    for (const row of found) sources.set(row.id, row);
    const ids = found.map(({ id }) => id);
    const met = await inChunks(ids, (some) => linksAt(db, some));
    for (const row of met) links.set(row.id, row);
    const all = [
      ...found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
      ...met.flatMap(({ fromId, toId }) => [fromId, toId]),
    ];
    next = [...new Set(all)].filter((id) => !sources.has(id));
  }
  return { sources: [...sources.values()], links: [...links.values()] };
}

/** These sources with whatever counts as one of them. */
const mergedWith = (db: Reader, ids: string[]) =>
  db.source.findMany({
    where: { OR: [{ id: { in: ids } }, { mergedIntoId: { in: ids } }] },
    orderBy: { id: 'asc' },
    select: source,
  });

const linksAt = (db: Reader, ids: string[]) =>
  db.sourceLink.findMany({
    where: { removedAt: null, OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] },
    orderBy: { id: 'asc' },
    select: { id: true, ...link },
  });

/** Which of these anonymous sources somebody knows to be two people. */
export async function knownToDiffer(db: Reader, ids: readonly string[]) {
  const among = new Set(ids);
  const found = await inChunks(ids, (some) =>
    db.identityDifference.findMany({
      where: { withdrawnAt: null, oneId: { in: some } },
      orderBy: { id: 'asc' },
      select: { oneId: true, otherId: true },
    }),
  );
  return found.filter(({ otherId }) => among.has(otherId));
}

export type SourceRow = Awaited<ReturnType<typeof mergedWith>>[number];
export type LinkRow = Awaited<ReturnType<typeof linksAt>>[number];
export type Differing = Awaited<ReturnType<typeof knownToDiffer>>;
