import { type Actor, onDesk } from '@/lib/domain/actor';
import type { Prisma } from './generated/client';

const nothing = { id: { in: [] as string[] } };

/** `canReadClaim` as a query: the working copies that exist for this actor. A test holds the two together. */
export function visibleTo(actor: Actor): Prisma.ClaimWhereInput {
  if (!onDesk(actor)) return nothing;
  if (actor.role === 'EDITOR') return {};
  return {
    OR: [
      { status: { not: 'WITHDRAWN' } },
      { authorId: actor.id },
      { contributors: { some: { userId: actor.id } } },
    ],
  };
}

/** `canReadReview` as a query: its writer's alone until its round concludes. */
export function reviewVisibleTo(actor: Actor): Prisma.ReviewWhereInput {
  if (!onDesk(actor)) return nothing;
  return { OR: [{ reviewerId: actor.id }, { round: { state: 'CONCLUDED' } }] };
}

/** `canReadEvidence` as a query over links: blind until the round concludes, restricted to editors and who added it. */
export function evidenceVisibleTo(actor: Actor): Prisma.EvidenceLinkWhereInput {
  if (!onDesk(actor)) return nothing;
  return { AND: [{ OR: [{ reviewId: null }, { review: reviewVisibleTo(actor) }] }, unrestrictedFor(actor)] };
}

/** The half of `canReadEvidence` that doesn't ask for reviews. */
export const unrestrictedFor = (actor: Actor): Prisma.EvidenceLinkWhereInput =>
  actor.role === 'EDITOR'
    ? {}
    : { OR: [{ evidence: { sensitivity: { not: 'RESTRICTED' } } }, { addedById: actor.id ?? '' }] };
