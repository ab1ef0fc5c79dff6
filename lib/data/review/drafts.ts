import type { Reader, Tx } from '@/lib/data/db';

export type DraftRow = {
  roundId: string;
  content: string;
  savedAt: Date;
  version: number;
  round: { sequence: number };
};

/** What this person last typed of a review of a claim, in whichever of its rounds. Nobody else's is ever read. */
export const findReviewDraft = (db: Reader, claimId: string, userId: string): Promise<DraftRow | null> =>
  db.reviewDraft.findFirst({
    where: { userId, round: { claimId } },
    orderBy: { version: 'desc' },
    select: {
      roundId: true,
      content: true,
      savedAt: true,
      version: true,
      round: { select: { sequence: true } },
    },
  });

type Draft = { roundId: string; userId: string; content: string; savedAt: Date; version: number };

/** Keeps a draft in place of whatever this person typed of the claim before. */
export async function storeReviewDraft(tx: Tx, claimId: string, draft: Draft): Promise<void> {
  await forgetReviewDrafts(tx, claimId, draft.userId);
  await tx.reviewDraft.create({ data: draft, select: { roundId: true } });
}

/** Takes away all that this person typed of the claim and did not seal. */
export async function forgetReviewDrafts(tx: Tx, claimId: string, userId: string): Promise<void> {
  await tx.reviewDraft.deleteMany({ where: { userId, round: { claimId } } });
}

/** Whether this person may still review in a round: it is open, and they have neither sealed nor stepped aside. */
export async function isOpenFor(tx: Tx, roundId: string, userId: string): Promise<boolean> {
  const open = await tx.reviewRound.count({
    where: {
      ...{ id: roundId, state: 'OPEN' },
      ...{ reviews: { none: { reviewerId: userId } }, recusals: { none: { userId } } },
    },
  });
  return open > 0;
}
