import type { Reader } from '@/lib/data/db';
import { openSchedule, type ScheduleRow } from '@/lib/data/workflow/schedules';
import { invalid, type Refused } from '@/lib/domain/result';
import { localIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';

/** Refuses to publish a claim by hand while it is under embargo; null where it is not. */
export async function embargoOn(db: Reader, claimId: string, now: Date): Promise<Refused | null> {
  const schedule = await openSchedule(db, claimId);
  return schedule && stillUnder(schedule, now);
}

/** Refuses an earlier time, or none to keep to any more, while the embargo of a scheduled publication holds; null where it doesn't. */
export const embargoAgainst = (
  schedule: Embargoed,
  to: { at: Date; embargo: string | null },
  now: Date,
): Refused | null => (to.at < schedule.at || to.embargo === null ? stillUnder(schedule, now) : null);

type Embargoed = Pick<ScheduleRow, 'at' | 'embargo'>;

function stillUnder({ at, embargo }: Embargoed, now: Date): Refused | null {
  if (!embargo || at <= now) return null;
  const { zone } = newsroomDay();
  const [day, time] = localIn(zone, at).split('T');
  return invalid(
    'liftEmbargo',
    `This claim is under embargo until ${day}, ${time} (${zone}): ${embargo} Confirm that the embargo is lifted, or wait.`,
  );
}
