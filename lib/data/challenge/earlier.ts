import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';

export type EarlierRow = Prisma.EarlierDecisionGetPayload<null>;

/** Keeps a decision that is taken up again. */
export async function storeEarlier(tx: Tx, earlier: EarlierRow): Promise<void> {
  await tx.earlierDecision.create({ data: earlier, select: { id: true } });
}

/** The decisions on what a reader sent that were taken up again, the first one first. */
export const earlierOn = (db: Reader, reportId: string): Promise<EarlierRow[]> =>
  db.earlierDecision.findMany({ where: { reportId }, orderBy: [{ reopenedAt: 'asc' }, { id: 'asc' }] });
