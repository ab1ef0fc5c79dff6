import type { Reader, Tx } from '@/lib/data/db';
import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { Forecast } from '@/lib/domain/review/calibration/brier';
import { probabilityOf } from '@/lib/domain/review/calibration/probability';
import type { Truth } from '@/lib/domain/review/calibration/settling';
import type { Finding } from '@/lib/domain/review/review';
import { storedFinding } from './finding';

/** What was recorded of a claim's truth, the last first, with what tells who may record or withdraw it; null where there is no such claim. */
export type SettlingRow = NonNullable<Awaited<ReturnType<typeof settlingOf>>>;

export const settlingOf = (db: Reader, actor: Actor, claimId: string) =>
  db.claim.findFirst({
    where: { AND: [{ id: claimId }, visibleTo(actor)] },
    select: {
      ...{ id: true, version: true, status: true, kind: true, authorId: true },
      contributors: { select: { userId: true } },
      rounds: { where: { reviews: { some: { reviewerId: actor.id ?? '' } } }, select: { id: true } },
      settlements: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
    },
  });

export type NewSettlement = {
  id: string;
  claimId: string;
  truth: Truth;
  reason: string;
  url: string | null;
  byId: string;
  at: Date;
};

export async function storeSettlement(tx: Tx, settlement: NewSettlement): Promise<void> {
  await tx.settlement.create({ data: settlement, select: { id: true } });
}

export async function withdrawSettlement(
  tx: Tx,
  id: string,
  by: { withdrawnById: string; withdrawnAt: Date },
): Promise<void> {
  await tx.settlement.update({ where: { id }, data: by, select: { id: true } });
}

/** Why settlements of a claim were withdrawn, by their ids: the record alone has the words. */
export async function withdrawalReasons(db: Reader, claimId: string): Promise<ReadonlyMap<string, string>> {
  const events = await db.auditEvent.findMany({
    where: { claimId, verb: 'settlement.withdrawn' },
    orderBy: { sequence: 'asc' },
    select: { subjectId: true, detail: true },
  });
  return new Map(events.map(({ subjectId, detail }) => [subjectId, reasonIn(JSON.parse(detail))]));
}

const reasonIn = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'reason' in detail && typeof detail.reason === 'string'
    ? detail.reason
    : '';

type ForecastRow = Omit<Finding, 'credibility'> & { credibility: number; truth: Truth };

/**
 * What a person's sealed first opinions said of claims whose truth stands settled: those of the last round that had concluded by then,
 * since it was about the words that were settled. An opinion that says nothing of how probable the claim is counts as `without`. The last
 * settled first, at most so many. One statement.
 */
export async function forecastsBy(
  personId: string,
  most: number,
): Promise<{ forecasts: Forecast[]; without: number; cut: boolean }> {
  const found = await rows<ForecastRow>(Prisma.sql`
    SELECT v."verdict", v."credibility", v."confidence", v."likelihood", s."truth" FROM "Settlement" s
    JOIN "ReviewRound" r ON r."id" = (
      SELECT l."id" FROM "ReviewRound" l WHERE l."claimId" = s."claimId" AND l."state" = 'CONCLUDED'
        AND l."closedAt" <= s."at" ORDER BY l."sequence" DESC LIMIT 1)
    JOIN "Review" v ON v."roundId" = r."id" AND v."reviewerId" = ${personId} AND v."sequence" = 1
    WHERE s."withdrawnAt" IS NULL ORDER BY s."at" DESC, s."id" DESC LIMIT ${most + 1}`);
  const counted = found.slice(0, most);
  const forecasts = counted.flatMap(({ truth, ...row }) => {
    const probability = probabilityOf(storedFinding(row));
    return probability === null ? [] : [{ probability, came: truth === 'TRUE' }];
  });
  return { forecasts, without: counted.length - forecasts.length, cut: found.length > most };
}
