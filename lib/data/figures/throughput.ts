import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { Week } from '@/lib/domain/figures/weeks';

/** What was done in a week. `together`: rounds that several reviewed; `agreed`: how many of those came to one result by themselves. */
export type Done = { monday: string; published: number; concluded: number; together: number; agreed: number };

const within = (column: Prisma.Sql, { from, to }: Week) =>
  Prisma.sql`${column} >= ${storedInstant(from.toISOString())} AND ${column} < ${storedInstant(to.toISOString())}`;

/**
 * Claims that readers saw for the first time, and rounds that concluded, week by week. Each week is a stretch of an index: of
 * publications the one over what is current and in which state, of which all there are are named.
 */
export async function doneIn(weeks: readonly Week[]): Promise<Done[]> {
  const each = weeks.map(
    (week) => Prisma.sql`SELECT ${week.monday} AS "monday",
      (SELECT COUNT(*) FROM "Publication" p WHERE p."current" IN (TRUE, FALSE) AND p."state" IN ('LIVE', 'RETRACTED')
        AND ${within(Prisma.sql`p."publishedAt"`, week)} AND p."sequence" = 1) AS "published",
      COUNT(*) AS "concluded", COUNT(CASE WHEN r."quorum" > 1 THEN 1 END) AS "together",
      COUNT(CASE WHEN r."quorum" > 1 AND r."agreed" = TRUE THEN 1 END) AS "agreed"
      FROM "ReviewRound" r WHERE ${within(Prisma.sql`r."closedAt"`, week)} AND r."state" = 'CONCLUDED'`,
  );
  const found = await rows<Done>(Prisma.sql`${Prisma.join(each, ' UNION ALL ')}`);
  return [...found].sort((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** How long a round waited for its first review, in milliseconds, and when it concluded. */
export type FirstReview = { closedAt: Date; waited: number };

/**
 * Of rounds that have concluded since, the last first and at most so many: an open one would tell that somebody has reviewed, and
 * one that was abandoned that somebody had.
 */
export async function firstReviewsSince(
  since: Date,
  most: number,
): Promise<{ items: FirstReview[]; cut: boolean }> {
  const found = await rows<{ closedAt: string; openedAt: string; first: string }>(Prisma.sql`
    SELECT r."closedAt", r."openedAt", (
      SELECT MIN(v."sealedAt") FROM "Review" v WHERE v."roundId" = r."id" AND v."sequence" = 1) AS "first"
    FROM "ReviewRound" r WHERE r."state" = 'CONCLUDED' AND r."closedAt" >= ${storedInstant(since.toISOString())}
    ORDER BY r."closedAt" DESC, r."id" DESC LIMIT ${most + 1}`);
  const items = found.slice(0, most).map(({ closedAt, openedAt, first }) => ({
    closedAt: new Date(closedAt),
    waited: Math.max(0, Date.parse(first) - Date.parse(openedAt)),
  }));
  return { items, cut: found.length > most };
}
