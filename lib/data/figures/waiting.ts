import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import { ageBands, bandEdges, type WaitingState, waitingStates } from '@/lib/domain/figures/age';

/** Claims that wait in a state: since when the oldest and the middle one, and how many in each band of age. */
export type Waiting = {
  status: WaitingState;
  waiting: number;
  oldest: string;
  median: string;
  bands: number[];
};

type Row = { status: WaitingState; waiting: number; oldest: string; median: string } & Record<
  string,
  unknown
>;

/** How long claims have waited, by state: one statement over the index of states and changes. States that hold none are left out. */
export async function waitingNow(now: Date): Promise<Waiting[]> {
  const since = bandEdges(now).map(
    (
      edge,
      band,
    ) => Prisma.sql`COUNT(CASE WHEN a."changedAt" > ${storedInstant(edge.toISOString())} THEN 1 END)
      AS ${Prisma.raw(`"since${band}"`)}`,
  );
  const found = await rows<Row>(Prisma.sql`
    SELECT a."status", COUNT(*) AS "waiting", MIN(a."changedAt") AS "oldest",
      MIN(CASE WHEN a."place" = (a."many" + 1) / 2 THEN a."changedAt" END) AS "median", ${Prisma.join(since)}
    FROM (SELECT c."status", c."changedAt", COUNT(*) OVER (PARTITION BY c."status") AS "many",
        ROW_NUMBER() OVER (PARTITION BY c."status" ORDER BY c."changedAt") AS "place"
      FROM "Claim" c WHERE c."status" IN (${Prisma.join([...waitingStates])})) a GROUP BY a."status"`);
  return waitingStates.flatMap((status) => found.filter((row) => row.status === status).map(waitingOf));
}

/** Each band holds what changed since its edge, without what changed since the edge before. */
function waitingOf({ status, waiting, oldest, median, ...since }: Row): Waiting {
  const upTo = ageBands.map((_, band) =>
    band === ageBands.length - 1 ? waiting : Number(since[`since${band}`]),
  );
  const bands = upTo.map((all, band) => all - (upTo[band - 1] ?? 0));
  return { status, waiting, oldest: instant(oldest), median: instant(median), bands };
}

const instant = (stored: string): string => new Date(stored).toISOString();
