import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { RetractionFacts } from '@/lib/domain/workflow/retracting';

export type RetractionRow = Prisma.RetractionRequestGetPayload<null>;
type Ended = 'confirmedById' | 'confirmedAt' | 'withdrawnById' | 'withdrawnAt';

/** The last request to retract a claim that nobody has confirmed or withdrawn, whether it still counts or not. */
export const openRetraction = (db: Reader, claimId: string): Promise<RetractionRow | null> =>
  db.retractionRequest.findFirst({
    where: { claimId, confirmedAt: null, withdrawnAt: null },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });

export const findRetraction = (db: Reader, claimId: string, id: string): Promise<RetractionRow | null> =>
  db.retractionRequest.findFirst({ where: { id, claimId } });

/** What the rules need of a request; `published` is the sequence of what readers get of the claim now. */
export const retractionFacts = (row: RetractionRow, published: number | undefined): RetractionFacts => {
  const [confirmed, withdrawn] = [row.confirmedAt !== null, row.withdrawnAt !== null];
  const current = !confirmed && !withdrawn && row.publication === published;
  return { askedById: row.askedById, confirmed, withdrawn, current };
};

/** Whether an editor asks to retract what readers get of a claim now, whose publication has this sequence. */
export async function isRetracting(
  db: Reader,
  claimId: string,
  published: number | undefined,
): Promise<boolean> {
  const row = await openRetraction(db, claimId);
  return row !== null && retractionFacts(row, published).current;
}

export async function storeRetraction(tx: Tx, row: Omit<RetractionRow, Ended>): Promise<void> {
  await tx.retractionRequest.create({ data: row, select: { id: true } });
}

export async function endRetraction(
  tx: Tx,
  id: string,
  by: { confirmedById: string; confirmedAt: Date } | { withdrawnById: string; withdrawnAt: Date },
): Promise<void> {
  await tx.retractionRequest.update({ where: { id }, data: by, select: { id: true } });
}
