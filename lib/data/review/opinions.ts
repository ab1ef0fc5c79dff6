import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { visibleSql } from '@/lib/data/scope-sql';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { Opinion } from '@/lib/domain/review/agreement/opinions';
import type { Finding } from '@/lib/domain/review/review';
import { storedFinding } from './finding';

/** Which opinions are meant: of rounds that concluded since, of claims of this kind, with this tag, standing in this article. */
export type OpinionFilter = {
  since?: Date | undefined;
  kind?: ClaimKind | undefined;
  tag?: string | undefined;
  articleId?: string | undefined;
};

/** `named`: whether the desk is told who wrote it. While an editor adjudicates it is not. */
export type ReadOpinion = Opinion & { closedAt: Date; named: boolean };

type Row = {
  roundId: string;
  reviewerId: string;
  closedAt: string;
  named: number;
} & Omit<Finding, 'credibility'> & { credibility: number };

/**
 * Sealed first opinions of rounds that have concluded, of claims that this actor may see, the last concluded first. Nothing of an open
 * round is read. At most so many; where there are more, the rounds that concluded first are left out whole. One statement.
 */
export async function opinionsFor(
  actor: Actor,
  filter: OpinionFilter,
  most: number,
): Promise<{ opinions: ReadOpinion[]; cut: boolean }> {
  const found = await rows<Row>(Prisma.sql`
    SELECT r."id" AS "roundId", v."reviewerId", v."verdict", v."credibility", v."confidence", v."likelihood",
      r."closedAt",
      CASE WHEN r."verdict" IS NULL THEN 0 ELSE 1 END AS "named"
    FROM "ReviewRound" r JOIN "Claim" c ON c."id" = r."claimId"
    JOIN "Review" v ON v."roundId" = r."id" AND v."sequence" = 1
    WHERE r."state" = 'CONCLUDED' AND ${visibleSql(actor)} ${narrowed(filter)}
    ORDER BY r."closedAt" DESC, r."id" DESC, v."reviewerId" LIMIT ${most + 1}`);
  const cut = found.length > most;
  const last = found.at(-1)?.roundId;
  const whole = cut ? found.filter(({ roundId }) => roundId !== last) : found;
  return { cut, opinions: whole.map(opinionOf) };
}

function narrowed({ since, kind, tag, articleId }: OpinionFilter): Prisma.Sql {
  const conditions = [
    since && Prisma.sql`AND r."closedAt" >= ${storedInstant(since.toISOString())}`,
    kind && Prisma.sql`AND c."kind" = ${kind}`,
    tag &&
      Prisma.sql`AND EXISTS (SELECT 1 FROM "ClaimTag" t WHERE t."claimId" = c."id" AND t."tag" = ${tag})`,
    articleId &&
      Prisma.sql`AND c."id" IN (SELECT a."claimId" FROM "Appearance" a WHERE a."articleId" = ${articleId})`,
  ].filter((condition) => condition !== undefined && condition !== '');
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty;
}

const opinionOf = ({ roundId, reviewerId, closedAt, named, ...found }: Row): ReadOpinion => {
  const { verdict, credibility } = storedFinding(found);
  return { roundId, reviewerId, verdict, credibility, closedAt: new Date(closedAt), named: named === 1 };
};
