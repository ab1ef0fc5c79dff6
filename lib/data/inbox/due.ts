import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { OpenWork } from '@/lib/domain/inbox/due';

type Row = {
  assignmentId: string;
  claimId: string;
  userId: string;
  duty: string;
  claimDueAt: string | null;
  leasedUntil: string | null;
  assignedAt: string;
  sealed: number;
};

/** Work that is open, and that is due before a moment or was taken until before another one. */
export async function openWork(
  dueBefore: Date,
  lapsesBefore: Date,
): Promise<(OpenWork & { claimId: string })[]> {
  const found = await rows<Row>(Prisma.sql`
    SELECT a."id" AS "assignmentId", a."claimId", a."userId", a."duty", c."dueAt" AS "claimDueAt",
      a."leasedUntil", a."assignedAt", CASE WHEN a."duty" = 'REVIEW' AND EXISTS (
        SELECT 1 FROM "ReviewRound" r JOIN "Review" v ON v."roundId" = r."id"
        WHERE r."claimId" = a."claimId" AND r."sequence" = a."round" AND v."reviewerId" = a."userId"
      ) THEN 1 ELSE 0 END AS "sealed"
    FROM "Assignment" a JOIN "Claim" c ON c."id" = a."claimId"
    WHERE a."endedAt" IS NULL AND (c."dueAt" <= ${storedInstant(dueBefore.toISOString())}
      OR a."leasedUntil" <= ${storedInstant(lapsesBefore.toISOString())})`);
  return found.map((row) => ({
    ...row,
    claimDueAt: instant(row.claimDueAt),
    leasedUntil: instant(row.leasedUntil),
    assignedAt: new Date(row.assignedAt),
    sealed: Number(row.sealed) === 1,
  }));
}

const instant = (stored: string | null): Date | null => (stored === null ? null : new Date(stored));
