import { Prisma } from '@/lib/data/generated/client';
import { isInstant, storedInstant } from '@/lib/data/instants';
import { type Cursor, decodeCursor } from '@/lib/data/paging';
import type { ClaimOrder } from '@/lib/domain/claim/order';

/** A part of a list, sorted by one of the claim’s instants: its rows come from their own stretch of an index. */
type Stretch = { holds: Prisma.Sql; key: 'changedAt' | 'dueAt' };

/** The stretches of a list, one after the other, all sorted the same way. */
type Stretches = { down: boolean; stretches: readonly Stretch[] };

const every = Prisma.sql`TRUE`;

const orders: Record<ClaimOrder, Stretches> = {
  changed: { down: true, stretches: [{ holds: every, key: 'changedAt' }] },
  oldest: { down: false, stretches: [{ holds: every, key: 'changedAt' }] },
  due: {
    down: false,
    stretches: [
      { holds: Prisma.sql`c."dueAt" IS NOT NULL`, key: 'dueAt' },
      { holds: Prisma.sql`c."dueAt" IS NULL`, key: 'changedAt' },
    ],
  },
  risk: {
    down: false,
    stretches: [
      { holds: Prisma.sql`c."risk" = 'HIGH'`, key: 'changedAt' },
      { holds: Prisma.sql`c."risk" = 'NORMAL'`, key: 'changedAt' },
      { holds: Prisma.sql`c."risk" = 'LOW'`, key: 'changedAt' },
    ],
  },
};

/** What tells where a row stands in such a list. */
export type Placed = { id: string; stretch: number; key: string };

/** The place of a row, for the cursor of the page after it. */
export const placeOf = ({ id, stretch, key }: Placed): Cursor => ({ at: `${stretch} ${key}`, id });

/**
 * The first of what a list holds, after a cursor, as so many selects as it has stretches: each gives ids of claims, called `c` in
 * `holds`, with what sorts them, and `extra` columns.
 */
export function selectsOf(
  order: ClaimOrder,
  holds: Prisma.Sql,
  { cursor, limit, extra = Prisma.empty }: { cursor: string | undefined; limit: number; extra?: Prisma.Sql },
): Prisma.Sql[] {
  const { down, stretches } = orders[order];
  const after = stretchCursor(cursor);
  const way = Prisma.raw(down ? 'DESC' : 'ASC');
  return stretches.flatMap((stretch, i) => {
    if (after && i < after.stretch) return [];
    const key = Prisma.raw(`c."${stretch.key}"`);
    const place = Prisma.raw(`${i} AS "stretch"`);
    const rest = after?.stretch === i ? beyond(key, down, after) : Prisma.empty;
    return [
      Prisma.sql`SELECT * FROM (SELECT c."id", ${key} AS "key", ${place} ${extra} FROM "Claim" c
        WHERE ${holds} AND ${stretch.holds} ${rest} ORDER BY ${key} ${way}, c."id" ${way} LIMIT ${limit + 1}) t`,
    ];
  });
}

/** How the selects of a list are sorted together, where they are called `w`. */
export const sortedBy = (order: ClaimOrder): Prisma.Sql =>
  Prisma.raw(orders[order].down ? 'w."stretch", w."key" DESC, w."id" DESC' : 'w."stretch", w."key", w."id"');

function beyond(key: Prisma.Sql, down: boolean, { at, id }: { at: string; id: string }): Prisma.Sql {
  const than = Prisma.raw(down ? '<' : '>');
  return Prisma.sql`AND (${key}, c."id") ${than} (${storedInstant(at)}, ${id})`;
}

/** Null for a cursor that such a list did not give out. */
function stretchCursor(cursor: string | undefined): { stretch: number; at: string; id: string } | null {
  const place = decodeCursor(cursor);
  const [, stretch, at] = /^(\d) (.+)$/.exec(place?.at ?? '') ?? [];
  return place && stretch && at && isInstant(at) ? { stretch: Number(stretch), at, id: place.id } : null;
}
