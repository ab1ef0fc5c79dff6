import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { likenessOfAll } from '@/lib/domain/source/fingerprint';
import { type KnownApart, type Mergeable, survivors } from '@/lib/domain/source/merging';
import { sourceFields } from './fields';

const merge = {
  from: { select: { ...sourceFields, absorbed: { select: { id: true } } } },
  into: { select: sourceFields },
} as const satisfies Prisma.SourceMergeInclude;

export type MergeRow = Prisma.SourceMergeGetPayload<{ include: typeof merge }>;

/** A source as the rule about merging needs it, with the ids of everything that counts as it, its own first. */
export async function findMergeable(
  db: Reader,
  id: string,
): Promise<(Mergeable & { slug: string; ids: string[] }) | null> {
  const row = await db.source.findUnique({
    where: { id },
    select: { ...sourceFields, absorbed: { select: { id: true } } },
  });
  if (!row) return null;
  const ids = [row.id, ...row.absorbed.map((other) => other.id)];
  const article = await db.article.findFirst({ where: { outletId: { in: ids } }, select: { id: true } });
  return { ...row, ids, publishesArticles: article !== null };
}

/** Whether sources of the one side are known to be other people than those of the other. */
export async function knownApart(
  db: Reader,
  some: readonly string[],
  others: readonly string[],
): Promise<KnownApart | null> {
  const identities = await db.sourceIdentity.findMany({
    where: { sourceId: { in: [...some, ...others] } },
    select: { sourceId: true, fingerprint: true },
  });
  const printsOf = (ids: readonly string[]) =>
    identities.filter(({ sourceId }) => ids.includes(sourceId)).map(({ fingerprint }) => fingerprint);
  if (likenessOfAll(printsOf(some), printsOf(others)) === 'DIFFERENT') return 'IDENTITY';
  const [one, other] = [{ in: [...some] }, { in: [...others] }];
  const difference = await db.identityDifference.findFirst({
    where: {
      withdrawnAt: null,
      OR: [
        { oneId: one, otherId: other },
        { oneId: other, otherId: one },
      ],
    },
    select: { id: true },
  });
  return difference ? 'DIFFERENCE' : null;
}

/** Stores a merge. Nothing else changes but whom sources count as. */
export async function storeMerge(
  tx: Tx,
  row: Prisma.SourceMergeUncheckedCreateInput,
  ids: readonly string[],
): Promise<void> {
  await tx.sourceMerge.create({ data: row, select: { id: true } });
  await recount(tx, ids);
}

/** Ends a merge, unless somebody ended it first: then the answer is false. */
export async function endMerge(
  tx: Tx,
  id: string,
  undone: { undoneById: string; undoneAt: Date; undoReason: string },
  ids: readonly string[],
): Promise<boolean> {
  const { count } = await tx.sourceMerge.updateMany({ where: { id, undoneAt: null }, data: undone });
  await recount(tx, ids);
  return count === 1;
}

/**
 * Works out anew whom these sources count as, from the merges that stand: those of one source and of everything that counts as it,
 * or of two such, so that no merge leads out of them.
 */
async function recount(tx: Tx, ids: readonly string[]): Promise<void> {
  const standing = await tx.sourceMerge.findMany({
    where: { fromId: { in: [...ids] }, undoneAt: null },
    orderBy: { id: 'asc' },
    select: { fromId: true, intoId: true },
  });
  const found = survivors(standing);
  const before = await tx.source.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, mergedIntoId: true },
  });
  for (const { id, mergedIntoId } of before) {
    const now = found.get(id) ?? null;
    if (now !== mergedIntoId)
      await tx.source.update({ where: { id }, data: { mergedIntoId: now }, select: { id: true } });
  }
}

export const findMerge = (db: Reader, id: string): Promise<MergeRow | null> =>
  db.sourceMerge.findUnique({ where: { id }, include: merge });

/** The merges of these sources, into them and from them, the newest first, up to `limit`. */
export const mergesOf = (db: Reader, ids: readonly string[], limit: number): Promise<MergeRow[]> =>
  db.sourceMerge.findMany({
    where: { OR: [{ fromId: { in: [...ids] } }, { intoId: { in: [...ids] } }] },
    orderBy: { id: 'desc' },
    take: limit,
    include: merge,
  });

/** The ids of a source and of everything that counts as it; of a merged one, those of the source that it counts as. */
export async function groupOf(db: Reader, id: string): Promise<string[]> {
  const row = await db.source.findUniqueOrThrow({ where: { id }, select: { mergedIntoId: true } });
  const survivor = row.mergedIntoId ?? id;
  const absorbed = await db.source.findMany({
    where: { mergedIntoId: survivor },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return [survivor, ...absorbed.map((other) => other.id)];
}

/** Every name of a source and of what counts as it, its own first. */
export async function namesOf(db: Reader, id: string): Promise<string[]> {
  const rows = await db.source.findMany({
    where: { OR: [{ id }, { mergedIntoId: id }] },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, aliases: { select: { name: true }, orderBy: { name: 'asc' } } },
  });
  const own = rows.filter((row) => row.id === id);
  const names = [...own, ...rows.filter((row) => row.id !== id)].flatMap(({ name, aliases }) => [
    name,
    ...aliases.map((alias) => alias.name),
  ]);
  return [...new Set(names)];
}

/** The merges of one person that stand. */
export const standingMergesBy = (db: Reader, byId: string): Promise<{ id: string; fromId: string }[]> =>
  db.sourceMerge.findMany({
    where: { byId, undoneAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, fromId: true },
  });

export const slugsOf = async (db: Reader, ids: readonly string[]): Promise<string[]> =>
  (await db.source.findMany({ where: { id: { in: [...ids] } }, select: { slug: true } })).map(
    ({ slug }) => slug,
  );
