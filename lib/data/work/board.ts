import { type ClaimCardRow, cardColumns, cardJoins } from '@/lib/data/claim/cards';
import { type Placed, selectsOf, sortedBy } from '@/lib/data/claim/order';
import { rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Status } from '@/lib/domain/claim/claim';

export type BoardRow = ClaimCardRow & Placed & { column: Status };

/**
 * The first claims in each of these states: due first, then by what has waited longest; of what readers have, nothing is due, and
 * it is the newest. One statement, sorted by what sorts each.
 */
export async function boardCards(states: readonly Status[], each: number): Promise<BoardRow[]> {
  const selects = states.flatMap((state) =>
    selectsOf(state === 'PUBLISHED' ? 'changed' : 'due', Prisma.sql`c."status" = ${state}`, {
      ...{ cursor: undefined, limit: each - 1 },
      extra: Prisma.sql`, ${state} AS "column"`,
    }),
  );
  return rows<BoardRow>(Prisma.sql`
    SELECT w."column", w."stretch", w."key", ${cardColumns} FROM (${Prisma.join(selects, ' UNION ALL ')}) w
    JOIN "Claim" c ON c."id" = w."id" ${cardJoins} ORDER BY ${sortedBy('due')}`);
}

/** How many claims are in each of these states, counted up to `most`. One statement. */
export async function boardCounts(
  states: readonly Status[],
  most: number,
): Promise<{ state: Status; claims: number | bigint }[]> {
  const counts = states.map(
    (state) => Prisma.sql`SELECT ${state} AS "state", COUNT(*) AS "claims" FROM (
      SELECT 1 FROM "Claim" c WHERE c."status" = ${state} LIMIT ${most}) t`,
  );
  return rows(Prisma.join(counts, ' UNION ALL '));
}
