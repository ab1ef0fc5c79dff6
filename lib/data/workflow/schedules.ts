import type { Reader, Tx } from '@/lib/data/db';
import { reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { instantCursor } from '@/lib/data/paging';
import { visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { ScheduleState } from '@/lib/domain/workflow/scheduling';

export type ScheduleRow = Prisma.ScheduledPublicationGetPayload<null>;

const open = { doneAt: null, cancelledAt: null, failedAt: null };

/** The publication of a claim that waits for its time; null where there is none. */
export const openSchedule = (db: Reader, claimId: string): Promise<ScheduleRow | null> =>
  db.scheduledPublication.findFirst({ where: { claimId, ...open }, orderBy: { id: 'desc' } });

/** The last one that was set for a claim, whatever became of it. */
export const lastSchedule = (db: Reader, claimId: string): Promise<ScheduleRow | null> =>
  db.scheduledPublication.findFirst({
    where: { claimId },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
  });

export const findSchedule = (db: Reader, id: string): Promise<ScheduleRow | null> =>
  db.scheduledPublication.findUnique({ where: { id } });

/** Every one of a claim that was set with an embargo, whatever became of it. */
export const embargoedSchedules = (db: Reader, claimId: string): Promise<ScheduleRow[]> =>
  db.scheduledPublication.findMany({ where: { claimId, embargo: { not: null } } });

/** Notes that the embargoes set with these were lifted. */
export async function saveLifting(
  tx: Tx,
  ids: readonly string[],
  lifting: Pick<ScheduleRow, 'liftedById' | 'liftedAt' | 'liftReason'>,
): Promise<void> {
  await tx.scheduledPublication.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...lifting, version: { increment: 1 } },
  });
}

export type NewSchedule = Pick<
  ScheduleRow,
  'id' | 'claimId' | 'at' | 'contentHash' | 'correction' | 'embargo' | 'setById' | 'setAt'
>;

export async function storeSchedule(tx: Tx, row: NewSchedule): Promise<void> {
  await tx.scheduledPublication.create({ data: row, select: { id: true } });
}

/** Changes one that waits. False where it doesn't any more. */
export async function saveSchedule(
  tx: Tx,
  id: string,
  data: Partial<Omit<ScheduleRow, 'id' | 'claimId' | 'version'>>,
): Promise<boolean> {
  const { count } = await tx.scheduledPublication.updateMany({
    where: { id, ...open },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

const inState: Record<ScheduleState, Prisma.ScheduledPublicationWhereInput> = {
  WAITING: open,
  DONE: { doneAt: { not: null } },
  FAILED: { failedAt: { not: null } },
  CANCELLED: { cancelledAt: { not: null } },
};

/**
 * What is scheduled, of the claims that this actor may see, one row more than `limit`: what waits by its time, the next first;
 * what has ended the last first.
 */
export function schedulePage(
  actor: Actor,
  state: ScheduleState,
  cursor: string | undefined,
  limit: number,
): Promise<ScheduleRow[]> {
  const after = instantCursor(cursor);
  const waits = state === 'WAITING';
  const beyond = (than: Date | string) => (waits ? { gt: than } : { lt: than });
  const place = after && new Date(after.at);
  const further = place
    ? [
        {
          OR: [{ at: beyond(place) }, { at: place, id: beyond(after.id) }],
        } as Prisma.ScheduledPublicationWhereInput,
      ]
    : [];
  const order = waits ? 'asc' : 'desc';
  return reader().scheduledPublication.findMany({
    where: { AND: [inState[state], { claim: visibleTo(actor) }, ...further] },
    orderBy: [{ at: order }, { id: order }],
    take: limit + 1,
  });
}
