import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { sourceFields } from '@/lib/data/source/fields';

const both = {
  one: { select: sourceFields },
  other: { select: sourceFields },
} satisfies Prisma.IdentityDifferenceInclude;

export type DifferenceRow = Prisma.IdentityDifferenceGetPayload<{ include: typeof both }>;

/** What editors attested of these sources and did not withdraw, the newest first. */
export const differencesOf = (db: Reader, sourceIds: readonly string[]): Promise<DifferenceRow[]> =>
  db.identityDifference.findMany({
    where: {
      withdrawnAt: null,
      OR: [{ oneId: { in: [...sourceIds] } }, { otherId: { in: [...sourceIds] } }],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: both,
  });

export async function insertDifference(
  tx: Tx,
  difference: Pick<DifferenceRow, 'id' | 'oneId' | 'otherId' | 'rationale' | 'byId' | 'at'>,
): Promise<void> {
  await tx.identityDifference.create({ data: difference, select: { id: true } });
}

export async function withdrawDifferenceRow(
  tx: Tx,
  id: string,
  withdrawn: { withdrawnById: string; withdrawnAt: Date },
): Promise<void> {
  await tx.identityDifference.update({ where: { id }, data: withdrawn, select: { id: true } });
}
