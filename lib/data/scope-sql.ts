import { type Actor, onDesk } from '@/lib/domain/actor';
import { Prisma } from './generated/client';

/** `visibleTo` for hand-written SQL, where "Claim" is called `c`. A test holds the two together. */
export function visibleSql(actor: Actor): Prisma.Sql {
  if (!onDesk(actor)) return Prisma.sql`FALSE`;
  if (actor.role === 'EDITOR') return Prisma.sql`TRUE`;
  return Prisma.sql`(c."status" <> 'WITHDRAWN' OR c."authorId" = ${actor.id} OR EXISTS (
    SELECT 1 FROM "ClaimContributor" k WHERE k."claimId" = c."id" AND k."userId" = ${actor.id}))`;
}
