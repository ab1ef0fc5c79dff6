import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { sourceFields, standing } from './fields';

const ends = { from: { select: sourceFields }, to: { select: sourceFields } } as const;

export type LinkRow = Prisma.SourceLinkGetPayload<{ include: typeof ends }>;

/** How far ownership is followed, and how many links are drawn at most. */
const [DEEPEST, MOST] = [6, 200];

const standingEnds = (row: LinkRow): LinkRow => ({ ...row, from: standing(row.from), to: standing(row.to) });

/**
 * The links that hold of these sources, which count as one, and of whomever they lead to, in either direction: two queries for each step,
 * six steps at most.
 */
export async function linksAround(db: Reader, ids: readonly string[]): Promise<LinkRow[]> {
  const links = new Map<string, LinkRow>();
  const seen = new Set(ids);
  let next = [...ids];
  for (let step = 0; step < DEEPEST && next.length > 0 && links.size < MOST; step++) {
    const rows = await db.sourceLink.findMany({
      where: { removedAt: null, OR: [{ fromId: { in: next } }, { toId: { in: next } }] },
      orderBy: { id: 'asc' },
      take: MOST,
      include: ends,
    });
    for (const row of rows) links.set(row.id, standingEnds(row));
    const met = rows.flatMap((row) => [standing(row.from).id, standing(row.to).id]);
    const counting = await db.source.findMany({
      where: { mergedIntoId: { in: met } },
      select: { id: true },
    });
    next = [...new Set([...met, ...counting.map(({ id }) => id)])].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
  }
  return [...links.values()];
}

/** Every link that these sources had or have, those taken back too, the newest first, up to `limit`. */
export async function linksOfSource(db: Reader, ids: readonly string[], limit: number): Promise<LinkRow[]> {
  const of = { in: [...ids] };
  const rows = await db.sourceLink.findMany({
    where: { OR: [{ fromId: of }, { toId: of }] },
    orderBy: { id: 'desc' },
    take: limit,
    include: ends,
  });
  return rows.map(standingEnds);
}

export async function findLink(db: Reader, id: string): Promise<LinkRow | null> {
  const row = await db.sourceLink.findUnique({ where: { id }, include: ends });
  return row && standingEnds(row);
}

export async function storeLink(tx: Tx, row: Prisma.SourceLinkUncheckedCreateInput): Promise<void> {
  await tx.sourceLink.create({ data: row, select: { id: true } });
}

/** Saves and raises the version, unless somebody moved first: then the answer is false. */
export async function saveLink(
  tx: Tx,
  id: string,
  version: number,
  data: Omit<Prisma.SourceLinkUncheckedUpdateInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await tx.sourceLink.updateMany({
    where: { id, version, removedAt: null },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}
