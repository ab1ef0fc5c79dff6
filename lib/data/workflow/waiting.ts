import { Prisma } from '@/lib/data/generated/client';
import type { Person } from '@/lib/domain/actor';

/** Whether an editor asks for the retraction of the claim called `c`, as readers see it now, and this person may be the second. */
export const toRetract = ({ id, role }: Person): Prisma.Sql =>
  role === 'EDITOR'
    ? Prisma.sql`(c."id" IN (SELECT q."claimId" FROM "RetractionRequest" q
        JOIN "Publication" b ON b."claimId" = q."claimId" AND b."current" = TRUE AND b."sequence" = q."publication"
        WHERE q."confirmedAt" IS NULL AND q."withdrawnAt" IS NULL AND q."askedById" <> ${id}))`
    : Prisma.sql`FALSE`;

/** Whether an editor asks for the retraction of the claim called `c`, as readers see it now, whoever looks. */
export const isToBeRetracted = Prisma.sql`(c."id" IN (SELECT q."claimId" FROM "RetractionRequest" q
  JOIN "Publication" b ON b."claimId" = q."claimId" AND b."current" = TRUE AND b."sequence" = q."publication"
  WHERE q."confirmedAt" IS NULL AND q."withdrawnAt" IS NULL))`;

/** Whether a time is set for the publication of the claim called `c`: then nobody has to publish it. */
export const isScheduled = Prisma.sql`(c."id" IN (SELECT p."claimId" FROM "ScheduledPublication" p
  WHERE p."doneAt" IS NULL AND p."cancelledAt" IS NULL AND p."failedAt" IS NULL))`;
