import { reader, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Count } from '@/lib/domain/people/attempts';

/** With each attempt so many are forgotten that are over: more than it adds, so that they never pile up. */
const FORGOTTEN_AT_ONCE = 20;

/** What was counted under these keys. */
export const countsOf = (keys: readonly string[]): Promise<Count[]> =>
  reader().attemptCount.findMany({ where: { key: { in: [...keys] } } });

/** Counts one more under each key, anew where the count was over, and gives how many there are now. */
export async function countAttempt(
  tx: Tx,
  keys: readonly { key: string; until: Date }[],
  now: Date,
): Promise<Count[]> {
  // In one order for all, so that no two wait for each other.
  const rows = [...keys]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, until }) => Prisma.sql`(${key}, 1, ${until})`);
  const counted = await tx.$queryRaw<Count[]>`INSERT INTO "AttemptCount" ("key", "points", "until")
    VALUES ${Prisma.join(rows)} ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN "AttemptCount"."until" > ${now} THEN "AttemptCount"."points" + 1 ELSE 1 END,
      "until" = CASE WHEN "AttemptCount"."until" > ${now} THEN "AttemptCount"."until" ELSE excluded."until" END
    RETURNING "key", "points", "until"`;
  await tx.attemptCount.deleteMany({ where: { until: { lte: now } }, limit: FORGOTTEN_AT_ONCE });
  return counted;
}

/** Takes one attempt back under each of these keys. */
export async function takeBackAttempt(tx: Tx, keys: readonly string[]): Promise<void> {
  const where = { key: { in: [...keys] }, points: { gt: 0 } };
  await tx.attemptCount.updateMany({ where, data: { points: { decrement: 1 } } });
}

/** Forgets what was counted under these keys. */
export async function forgetAttempts(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.attemptCount.deleteMany({ where: { key: { in: [...keys] } } });
}
