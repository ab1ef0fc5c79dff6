import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { Quantity } from '@/lib/domain/claim/claim';
import type { RelationType } from '@/lib/domain/claim/relation';
import { quantityOf } from './quantity';

export type RelationRow = Prisma.ClaimRelationGetPayload<object>;

/** What a claim has to do with others, as far as anybody said or judged that; the newest first, so many at most. */
export const relationsOf = (db: Reader, claimId: string, most: number): Promise<RelationRow[]> =>
  db.claimRelation.findMany({
    where: { OR: [{ oneId: claimId }, { otherId: claimId }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });

/** Those of these claims that were related to a claim in this way before, whatever came of that. */
export async function relatedBefore(
  db: Reader,
  type: RelationType,
  claimId: string,
  others: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await db.claimRelation.findMany({
    where: {
      type,
      OR: [
        { oneId: claimId, otherId: { in: [...others] } },
        { otherId: claimId, oneId: { in: [...others] } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { oneId: true, otherId: true },
  });
  return new Set(found.map(({ oneId, otherId }) => (oneId === claimId ? otherId : oneId)));
}

export const findRelation = (
  db: Reader,
  key: { oneId: string; otherId: string; type: RelationType },
): Promise<RelationRow | null> => db.claimRelation.findUnique({ where: { oneId_otherId_type: key } });

export const storeRelation = (tx: Tx, row: Prisma.ClaimRelationUncheckedCreateInput): Promise<unknown> =>
  tx.claimRelation.create({ data: row, select: { id: true } });

export const saveJudgement = (
  tx: Tx,
  id: string,
  judged: Pick<RelationRow, 'judgement' | 'reason' | 'judgedById' | 'judgedAt'>,
): Promise<unknown> => tx.claimRelation.update({ where: { id }, data: judged, select: { id: true } });

/** The typed quantities of these claims, of those that somebody still claims. */
export async function quantitiesIn(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Quantity>> {
  const found = await db.claim.findMany({
    where: {
      id: { in: [...ids] },
      quantityUnit: { not: null },
      status: { notIn: ['WITHDRAWN', 'RETRACTED'] },
    },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, quantityComparator: true, quantityLow: true, quantityHigh: true },
      ...{ quantityUnit: true, quantityAsOf: true },
    },
  });
  return new Map(
    found.flatMap((row) => {
      const quantity = quantityOf(row);
      return quantity ? [[row.id, quantity] as const] : [];
    }),
  );
}
