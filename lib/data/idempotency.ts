import { execute, rowsThrough, type Tx } from './db';
import { Prisma } from './generated/client';
import { insert } from './insert';
import { storedInstant } from './instants';

export type StoredAnswer = { operation: string; requestHash: string; response: string };

/** What a create with this key answered, if there was one. Keys are each person's own. */
export async function findAnswer(tx: Tx, userId: string, key: string): Promise<StoredAnswer | undefined> {
  const [answer] = await rowsThrough<StoredAnswer>(
    tx,
    Prisma.sql`SELECT "operation", "requestHash", "response" FROM "IdempotencyKey"
      WHERE "userId" = ${userId} AND "key" = ${key}`,
  );
  return answer;
}

/** Keeps an answer, in the transaction of the create that gave it. */
export const keepAnswer = (
  tx: Tx,
  answer: StoredAnswer & { userId: string; key: string; createdAt: Date },
): Promise<void> => insert(tx, 'IdempotencyKey', [answer]);

/** Forgets answers that were given before an instant, the oldest first; `most` at a time, so that no create waits long. */
export const forgetAnswers = (tx: Tx, before: Date, most: number): Promise<void> =>
  execute(
    tx,
    Prisma.sql`DELETE FROM "IdempotencyKey" WHERE ("userId", "key") IN (
      SELECT "userId", "key" FROM "IdempotencyKey" WHERE "createdAt" < ${storedInstant(before.toISOString())}
      ORDER BY "createdAt", "userId", "key" LIMIT ${most})`,
  );
