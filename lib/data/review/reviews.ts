import type { Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Explanations } from '@/lib/domain/review/contradictions';
import type { Finding, Outcome } from '@/lib/domain/review/review';
import { explanationsToStore } from './finding';

export type NewRound = {
  id: string;
  claimId: string;
  sequence: number;
  quorum: number;
  contentHash: string;
  openedAt: Date;
  openedById: string;
};

/** Opens a round. Its quorum and the content that it is about are fixed from now on. */
export async function openRound(tx: Tx, round: NewRound): Promise<void> {
  await tx.reviewRound.create({ data: { ...round, state: 'OPEN' }, select: { id: true } });
}

/** Leaves the open round of a claim, if there is one. What was sealed in it stays there. */
export async function abandonRound(tx: Tx, claimId: string, closedAt: Date): Promise<void> {
  await tx.reviewRound.updateMany({
    where: { claimId, state: 'OPEN' },
    data: { state: 'ABANDONED', closedAt },
  });
}

/** Closes a round with what its sealed first opinions come to. */
export async function concludeRound(tx: Tx, id: string, outcome: Outcome, closedAt: Date): Promise<void> {
  const found = outcome.agreed ? outcome.result : { disagreement: outcome.because };
  await tx.reviewRound.update({
    where: { id },
    data: { state: 'CONCLUDED', closedAt, agreed: outcome.agreed, ...found },
    select: { id: true },
  });
}

export type NewReview = {
  id: string;
  roundId: string;
  reviewerId: string;
  sequence: number;
  finding: Finding;
  rationale: string;
  explanations: Explanations;
  sealedAt: Date;
};

/** Seals a review: sequence 1 is the first opinion, a later one an amendment beside it. */
export async function storeReview(tx: Tx, { finding, explanations, ...review }: NewReview): Promise<void> {
  const data = { ...review, ...finding, explanations: asJson(explanations) };
  await tx.review.create({ data, select: { id: true } });
}

const asJson = (given: Explanations) => explanationsToStore(given) ?? Prisma.DbNull;

/** Whether somebody has sealed a review in a round: only for what they are told themselves. */
export const hasSealed = async (
  tx: Tx,
  claimId: string,
  sequence: number,
  reviewerId: string,
): Promise<boolean> =>
  (await tx.review.findFirst({
    where: { reviewerId, round: { claimId, sequence } },
    select: { id: true },
  })) !== null;

/** How many have sealed a first opinion in a round, whoever they are: only for the write that may conclude it. */
export const countOpinions = (tx: Tx, roundId: string): Promise<number> =>
  tx.review.count({ where: { roundId, sequence: 1 } });

/** The sealed first opinions of a round, whoever wrote them, in the order of sealing: only for concluding it. */
export const firstOpinions = (tx: Tx, roundId: string): Promise<Prisma.ReviewGetPayload<null>[]> =>
  tx.review.findMany({
    where: { roundId, sequence: 1 },
    orderBy: [{ sealedAt: 'asc' }, { id: 'asc' }],
  });

export async function storeRecusal(
  tx: Tx,
  recusal: { roundId: string; userId: string; reason: string; at: Date },
): Promise<void> {
  await tx.recusal.create({ data: recusal, select: { roundId: true } });
}

export type NewAdjudication = {
  roundId: string;
  editorId: string;
  finding: Finding;
  rationale: string;
  explanations: Explanations;
  /** Whether readers see the reviews whose verdict is another. */
  dissentShown: boolean;
  at: Date;
};

/** Stores an adjudication and makes its finding the round's result. The reviews stay as they are. */
export async function storeAdjudication(
  tx: Tx,
  { finding, explanations, ...adjudication }: NewAdjudication,
): Promise<void> {
  const data = { ...adjudication, ...finding, explanations: asJson(explanations) };
  await tx.adjudication.create({ data, select: { roundId: true } });
  await tx.reviewRound.update({
    where: { id: adjudication.roundId },
    data: finding,
    select: { id: true },
  });
}
