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

/** `canReadEvidence` as a query over links: blind until the round concludes, restricted to editors and who added it. */
export function evidenceVisibleTo(actor: Actor): Prisma.EvidenceLinkWhereInput {
  if (!onDesk(actor)) return nothing;
  const blind: Prisma.EvidenceLinkWhereInput = {
    OR: [
      { reviewId: null },
      { review: { reviewerId: actor.id } },
      { review: { round: { state: 'CONCLUDED' } } },
    ],
  };
  if (actor.role === 'EDITOR') return blind;
  return {
    AND: [blind, { OR: [{ evidence: { sensitivity: { not: 'RESTRICTED' } } }, { addedById: actor.id }] }],
  };
}
