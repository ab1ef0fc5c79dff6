import { endOne, lapsedUnrecorded } from '@/lib/data/assignment/assignments';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { tell } from './situation';

/** So many are recorded in one transaction. */
const AT_ONCE = 100;

/**
 * Records the takes whose time is over, each as it was over: at the end of its lease. That they are over nobody waits for; whoever
 * looks finds it by the clock. Several workers that do so at once record each once.
 * @returns how many there were
 */
export async function endLapsed(now = new Date(), atOnce = AT_ONCE): Promise<number> {
  if ((await lapsedUnrecorded(reader(), now, 1)).length === 0) return 0;
  const ended = await transaction(async (tx) => ok(await recordLapsed(tx, now, atOnce)));
  if (!ended.ok) return 0;
  return ended.value < atOnce ? ended.value : ended.value + (await endLapsed(now, atOnce));
}

/** The same of one claim, before something else is done with it. */
export const recordLapsedOf = (tx: Tx, claimId: string, now: Date): Promise<number> =>
  recordLapsed(tx, now, AT_ONCE, claimId);

async function recordLapsed(tx: Tx, now: Date, most: number, claimId?: string): Promise<number> {
  const lapsed = await lapsedUnrecorded(tx, now, most, claimId);
  for (const row of lapsed) {
    const endedAt = row.leasedUntil ?? now;
    await endOne(tx, row, { endedAt, ending: 'LAPSED', endedById: null });
    await tell(tx, row, 'assignment.lapsed', null, now, { until: endedAt.toISOString() });
  }
  return lapsed.length;
}
