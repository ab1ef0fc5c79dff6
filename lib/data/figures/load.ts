import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { holdsSql } from '@/lib/data/holding-sql';
import type { AssignedDuty } from '@/lib/domain/assignment/assignment';

/** How many claims a person has been given or has taken, by duty. */
export type Load = { userId: string; duty: AssignedDuty; claims: number };

/** What people have on their hands now, whether or not they have sealed what they review. One statement. */
export const loadNow = (now: Date): Promise<Load[]> =>
  rows<Load>(Prisma.sql`
    SELECT x."userId", x."duty", COUNT(DISTINCT x."claimId") AS "claims" FROM "Assignment" x
    WHERE ${holdsSql(now)} GROUP BY x."userId", x."duty" ORDER BY x."userId", x."duty"`);
