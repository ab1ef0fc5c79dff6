import { articleFields } from '@/lib/data/article/fields';
import { evidenceInclude } from '@/lib/data/evidence/evidence';
import type { Copies } from '@/lib/data/evidence/named';
import type { Prisma } from '@/lib/data/generated/client';
import type { People, PersonRow } from '@/lib/data/names';
import type { Shown } from '@/lib/data/provenance/shown';
import { reviewVisibleTo } from '@/lib/data/scope';
import { sourceFields, speaker, standing, standingLink } from '@/lib/data/source/fields';
import type { Actor } from '@/lib/domain/actor';
import type { EvidenceAccess } from '@/lib/domain/evidence/access';
import type { PublicSource } from '@/lib/domain/publication/publication';
import type { Gating } from './gating';

/**
 * What belongs to a claim, as far as it exists for this actor; its evidence is read next, by the reviews that they may
 * see. Each relation costs one query, however many rows it has. What is blind is not loaded: the time that an answer
 * takes must not tell of it.
 */
export const claimGraph = (actor: Actor) =>
  ({
    contributors: { select: { userId: true }, orderBy: { userId: 'asc' } },
    tags: { select: { tag: true }, orderBy: { tag: 'asc' } },
    appearances: {
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        passage: true,
        article: { select: articleFields },
        attributions: {
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          include: {
            sourcePassage: true,
            cuePassage: true,
            hops: { orderBy: { position: 'asc' }, include: { source: speaker } },
          },
        },
      },
    },
    replies: {
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      include: { source: { select: sourceFields } },
    },
    rounds: {
      orderBy: { sequence: 'desc' },
      include: {
        reviews: { where: reviewVisibleTo(actor), orderBy: [{ sealedAt: 'asc' }, { id: 'asc' }] },
        recusals: { where: { userId: actor.id ?? '' }, select: { userId: true } },
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
  }) as const satisfies Prisma.ClaimInclude;

export const evidenceGraph = {
  evidence: { include: evidenceInclude },
} as const satisfies Prisma.EvidenceLinkInclude;

/** A claim as it was read, with the sources that those named in it count as. */
export const standingClaim = (row: Prisma.ClaimGetPayload<{ include: ReturnType<typeof claimGraph> }>) => ({
  ...row,
  replies: row.replies.map((reply) => ({ ...reply, source: reply.source && standing(reply.source) })),
  appearances: row.appearances.map((appearance) => ({
    ...appearance,
    article: { ...appearance.article, outlet: standing(appearance.article.outlet) },
    attributions: appearance.attributions.map((attribution) => ({
      ...attribution,
      hops: attribution.hops.map(standingLink),
    })),
  })),
});

export type ClaimGraph = ReturnType<typeof standingClaim>;

/** Evidence of a claim, and the review that it came with, if it came with one. */
export type EvidenceLinkRow = Prisma.EvidenceLinkGetPayload<{ include: typeof evidenceGraph }> &
  Pick<EvidenceAccess, 'review'>;

/**
 * What an approval covers besides the claim's own rows, whoever may see it: restricted evidence too, nothing that is
 * blind, and every source as readers would see it now. For hashes and publications; nothing of it may be shown.
 */
export type Covered = {
  evidence: EvidenceLinkRow[];
  sources: ReadonlyMap<string, PublicSource>;
  copies: Copies;
  /** What gates weigh besides; null where they decide nothing. */
  gating: Gating | null;
  /** Where its reports come from, as readers would see it now. */
  origins: Shown;
};

/**
 * A claim as it exists for one actor, with the people in it. Of a round that has not concluded it holds that actor's own
 * part alone, so the rules can be asked about nobody else. `covered` is null where neither the rules nor the view compare
 * the claim with what was approved or published.
 */
export type ClaimRow = ClaimGraph & {
  actor: Actor;
  /** When it was read: a deadline is past or is not. */
  at: Date;
  evidence: EvidenceLinkRow[];
  people: People;
  /** Everybody on the desk: whether enough of them remain decides what may be done. */
  desk: PersonRow[];
  covered: Covered | null;
};

/** A claim that was read with what an approval of it covers. */
export type CoveredClaim = ClaimRow & { covered: Covered };

/** @throws Error for a claim that was read without it: a mistake in the caller. */
export function withCovered(row: ClaimRow): CoveredClaim {
  if (!row.covered) throw new Error(`Claim ${row.id} was read without what an approval covers.`);
  return { ...row, covered: row.covered };
}

export type AppearanceRow = ClaimRow['appearances'][number];
export type AttributionRow = AppearanceRow['attributions'][number];
export type ReplyRow = ClaimRow['replies'][number];
export type RoundRow = ClaimRow['rounds'][number];
export type ReviewRow = RoundRow['reviews'][number];

/** The ids of the sources that speak in these appearances, publish them, stand behind this evidence, or were asked for comment. */
export const sourcesIn = (claim: ClaimGraph, evidence: readonly EvidenceLinkRow[]): string[] =>
  [
    ...claim.appearances.flatMap((a) => [
      a.article.outletId,
      ...a.attributions.flatMap((attribution) => attribution.hops.map((hop) => hop.sourceId)),
    ]),
    ...evidence.map((link) => link.evidence.sourceId),
    ...claim.replies.map((reply) => reply.sourceId),
  ].filter((id) => id !== null);
