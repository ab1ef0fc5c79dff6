import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { instantCursor } from '@/lib/data/paging';
import { isOpen, type ReportKind, type ReportState } from '@/lib/domain/challenge/challenge';

export type ListedReport = {
  id: string;
  kind: ReportKind;
  state: ReportState;
  about: string | null;
  words: string;
  claimId: string | null;
  receivedAt: string;
  takenById: string | null;
  decidedAt: string | null;
};

export type ReportFilter = {
  state: ReportState;
  kind: ReportKind | undefined;
  claimId: string | undefined;
  takenById: string | null;
};

/** How much of the words a list shows, in characters. */
const BEGINNING = 280;

/** What is in a state: what waits, the longest first; what doesn't, the last that came first. One row more than `limit`. */
export function reportPage(
  { state, kind, claimId, takenById }: ReportFilter,
  cursor: string | undefined,
  limit: number,
): Promise<ListedReport[]> {
  const after = instantCursor(cursor);
  const [beyond, order] = isOpen(state)
    ? [Prisma.sql`>`, Prisma.sql`ASC`]
    : [Prisma.sql`<`, Prisma.sql`DESC`];
  const conditions = [
    Prisma.sql`r."state" = ${state}`,
    ...(kind ? [Prisma.sql`r."kind" = ${kind}`] : []),
    ...(claimId ? [Prisma.sql`r."claimId" = ${claimId}`] : []),
    ...(takenById === null ? [] : [Prisma.sql`r."takenById" = ${takenById}`]),
    ...(after
      ? [Prisma.sql`(r."receivedAt", r."id") ${beyond} (${storedInstant(after.at)}, ${after.id})`]
      : []),
  ];
  return rows<ListedReport>(Prisma.sql`
    SELECT r."id", r."kind", r."state", r."about", SUBSTR(r."words", 1, ${BEGINNING}) AS "words", r."claimId",
      r."receivedAt", r."takenById", r."decidedAt"
    FROM "ReaderReport" r WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY r."receivedAt" ${order}, r."id" ${order} LIMIT ${limit + 1}`);
}

const COUNTED = ['RECEIVED', 'EXAMINED', 'SPAM'] as const;

/** How much is in each state that somebody looks through, up to `most`. One statement. */
export function countReports(most: number): Promise<{ state: (typeof COUNTED)[number]; found: number }[]> {
  const counts = COUNTED.map(
    (state) => Prisma.sql`SELECT ${state} AS "state", COUNT(*) AS "found" FROM (
      SELECT 1 FROM "ReaderReport" r WHERE r."state" = ${state} LIMIT ${most}) t`,
  );
  return rows(Prisma.join(counts, ' UNION ALL '));
}
