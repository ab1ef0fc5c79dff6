import type { Tx } from './db';
import { storedInstant } from './instants';

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

/** Forgets answers that were given before an instant, the oldest first; `most` at a time, so that no create waits long. */
export async function forgetAnswers(tx: Tx, before: Date, most: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM "IdempotencyKey" WHERE ("userId", "key") IN (
    SELECT "userId", "key" FROM "IdempotencyKey" WHERE "createdAt" < ${storedInstant(before.toISOString())}
    ORDER BY "createdAt", "userId", "key" LIMIT ${most})`;
}
