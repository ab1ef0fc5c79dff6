import { Prisma } from '@/lib/data/generated/client';
import type { Person } from '@/lib/domain/actor';

/**
 * The claims, called `c`, that somebody else saw in one more article and that wait for an editor: by the index over what is
 * proposed. What was raised over a claim is decided first: a claim waits for one thing at a time.
 */
export const sightedFor = ({ id }: Person): Prisma.Sql => Prisma.sql`c."id" IN (
  SELECT z."claimId" FROM "Sighting" z WHERE z."state" = 'PROPOSED' AND z."proposedById" <> ${id})
  AND NOT EXISTS (SELECT 1 FROM "Flag" x WHERE x."claimId" = c."id" AND x."decidedAt" IS NULL)`;
