import { Prisma } from './generated/client';
import { storedInstant } from './instants';

/**
 * Whether an assignment holds, for everybody but its holder, for hand-written SQL where "Assignment" is called `x`: `standingFor` in
 * lib/domain says the same, and a test holds the two together. Sealing a review ends none, and changes nothing here: it holds until
 * its lease ends or the round does.
 */
export const holdsSql = (now: Date) => Prisma.sql`(x."endedAt" IS NULL AND (
  x."leasedUntil" IS NULL OR x."leasedUntil" > ${storedInstant(now.toISOString())}))`;
