import type { Prisma } from '@/lib/data/generated/client';
import type { People } from '@/lib/data/names';
import { sourceFields } from '@/lib/data/source/fields';
import type { PublicSource } from '@/lib/domain/publication/publication';

const source = { select: sourceFields } as const;

/** Everything that belongs to a claim; each relation costs one query, however many rows it has. */
export const claimGraph = {
  contributors: { select: { userId: true } },
  tags: { select: { tag: true }, orderBy: { tag: 'asc' } },
  appearances: {
    orderBy: { position: 'asc' },
    include: {
      passage: true,
      article: { include: { outlet: source } },
      attributions: {
        orderBy: { position: 'asc' },
        include: {
          sourcePassage: true,
          cuePassage: true,
          hops: { orderBy: { position: 'asc' }, include: { source } },
        },
      },
    },
  },
  // What a draft has left out is no part of the claim any more; it stays stored with the review that it came with.
  evidence: {
    where: { leftOutAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    include: {
      evidence: { include: { source } },
      review: { select: { reviewerId: true, round: { select: { state: true } } } },
    },
  },
  rounds: {
    orderBy: { sequence: 'desc' },
    include: {
      reviews: { orderBy: [{ sealedAt: 'asc' }, { id: 'asc' }] },
      recusals: { select: { userId: true } },
      adjudication: true,
    },
  },
  publications: {
    where: { current: true },
    select: {
      slug: true,
      sequence: true,
      state: true,
      publishedAt: true,
      underReview: true,
      contentHash: true,
    },
  },
} satisfies Prisma.ClaimInclude;

export type ClaimGraph = Prisma.ClaimGetPayload<{ include: typeof claimGraph }>;

/**
 * A claim with everything that belongs to it, the people in it, and the sources in it as readers would see each now. It is whole: reviews and evidence that this actor may
 * not see are in it, for the rules to read. Only `claimView` and its parts may show it.
 */
export type ClaimRow = ClaimGraph & { people: People; sources: ReadonlyMap<string, PublicSource> };
export type AppearanceRow = ClaimRow['appearances'][number];
export type AttributionRow = AppearanceRow['attributions'][number];
export type EvidenceLinkRow = ClaimRow['evidence'][number];
export type RoundRow = ClaimRow['rounds'][number];
export type ReviewRow = RoundRow['reviews'][number];

/** The ids of the sources that speak in these appearances, publish them, or stand behind this evidence. */
export const sourcesIn = ({
  appearances,
  evidence,
}: Pick<ClaimGraph, 'appearances' | 'evidence'>): string[] =>
  [
    ...appearances.flatMap((a) => [
      a.article.outletId,
      ...a.attributions.flatMap((attribution) => attribution.hops.map((hop) => hop.sourceId)),
    ]),
    ...evidence.map((link) => link.evidence.sourceId),
  ].filter((id) => id !== null);
