import { type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { holdsSql } from '@/lib/data/holding-sql';
import type { Choice } from '@/lib/domain/assignment/choosing';

type LoadRow = { userId: string; load: number; lastAssignedAt: string };

/**
 * How much each of these people has to do, and when they were last given something. What somebody holds in an open round counts
 * whether or not they have sealed their review: it holds until the round concludes.
 */
export async function loadsOf(db: Reader, userIds: readonly string[], now: Date): Promise<Choice[]> {
  if (userIds.length === 0) return [];
  const found = await rowsThrough<LoadRow>(
    db,
    Prisma.sql`SELECT x."userId", MAX(x."assignedAt") AS "lastAssignedAt", SUM(
      CASE WHEN ${holdsSql(now)} THEN 1 ELSE 0 END) AS "load"
      FROM "Assignment" x WHERE x."userId" IN (${Prisma.join([...userIds])}) GROUP BY x."userId"`,
  );
  const byUser = new Map(found.map((row) => [row.userId, row]));
  return userIds.map((id) => {
    const row = byUser.get(id);
    return {
      id,
      load: Number(row?.load ?? 0),
      lastAssignedAt: row ? new Date(row.lastAssignedAt) : null,
    };
  });
}

/** Who stepped aside from a round, whoever asks: for choosing who else does it, never for showing. */
export async function asideFrom(db: Reader, claimId: string, round: number): Promise<string[]> {
  const found = await db.recusal.findMany({
    where: { round: { claimId, sequence: round } },
    select: { userId: true },
  });
  return found.map(({ userId }) => userId);
}
