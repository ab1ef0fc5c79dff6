import type { Tx } from './db';

export type StoredAnswer = { operation: string; requestHash: string; response: string };

/** What a create with this key answered, if there was one. Keys are each person's own. */
export const findAnswer = (tx: Tx, userId: string, key: string): Promise<StoredAnswer | null> =>
  tx.idempotencyKey.findUnique({
    where: { userId_key: { userId, key } },
    select: { operation: true, requestHash: true, response: true },
  });

/** Keeps an answer, in the transaction of the create that gave it. */
export async function keepAnswer(
  tx: Tx,
  answer: StoredAnswer & { userId: string; key: string; createdAt: Date },
): Promise<void> {
  await tx.idempotencyKey.create({ data: answer, select: { key: true } });
}
