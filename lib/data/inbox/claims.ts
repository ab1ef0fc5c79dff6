import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';

const about = {
  id: true,
  status: true,
  version: true,
  authorId: true,
  statement: true,
  language: true,
  contributors: { select: { userId: true } },
} satisfies Prisma.ClaimSelect;

/** A claim as those need it who are told of it, with what decides whether it exists for them. */
export type ToldClaim = Prisma.ClaimGetPayload<{ select: typeof about }>;

/** These claims, whether anybody may see them or not, by their ids: in two queries however many they are. */
export async function claimsToTell(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldClaim>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await db.claim.findMany({ where: { id: { in: wanted } }, select: about });
  return new Map(found.map((claim) => [claim.id, claim]));
}

/** What decides whether a claim exists for somebody. */
export const accessOf = ({ status, authorId, contributors }: ToldClaim) => ({
  status,
  authorId,
  contributorIds: contributors.map(({ userId }) => userId),
});

/** Where a claim stands and who had a part in it, as far as everybody on the desk may know it. */
export async function surroundingsOf(db: Reader, claimId: string) {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      tags: { select: { tag: true } },
      appearances: {
        select: {
          article: { select: { id: true, outletId: true } },
          attributions: {
            select: { hops: { select: { sourceId: true, source: { select: { mergedIntoId: true } } } } },
          },
        },
      },
      rounds: {
        where: { state: 'CONCLUDED' },
        orderBy: { sequence: 'desc' },
        take: 1,
        select: {
          reviews: { where: { sequence: 1 }, select: { reviewerId: true } },
          adjudication: { select: { editorId: true } },
        },
      },
      assignments: { where: { endedAt: null }, select: { userId: true } },
    },
  });
  if (!claim) return null;
  const articles = claim.appearances.map(({ article }) => article);
  const hops = claim.appearances.flatMap(({ attributions }) => attributions.flatMap(({ hops }) => hops));
  return {
    tags: claim.tags.map(({ tag }) => tag),
    articleIds: articles.map(({ id }) => id),
    sourceIds: [
      ...articles.map(({ outletId }) => outletId),
      ...hops.flatMap(({ sourceId, source }) => [sourceId ?? [], source?.mergedIntoId ?? []].flat()),
    ],
    reviewerIds: claim.rounds.flatMap(({ reviews }) => reviews.map(({ reviewerId }) => reviewerId)),
    adjudicatorIds: claim.rounds.flatMap(({ adjudication }) => adjudication?.editorId ?? []),
    assignedIds: claim.assignments.map(({ userId }) => userId),
  };
}
export type Surroundings = NonNullable<Awaited<ReturnType<typeof surroundingsOf>>>;
