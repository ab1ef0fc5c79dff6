import type { Reader } from '@/lib/data/db';
import { openSchedule } from '@/lib/data/workflow/schedules';
import { invalid, type Refused } from '@/lib/domain/result';
import { localIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';

/** Refuses to publish a claim by hand while it is under embargo; null where it is not. */
export async function embargoOn(db: Reader, claimId: string, now: Date): Promise<Refused | null> {
  const schedule = await openSchedule(db, claimId);
  if (!schedule?.embargo || schedule.at <= now) return null;
  const { zone } = newsroomDay();
  const [day, time] = localIn(zone, schedule.at).split('T');
  return invalid(
    'liftEmbargo',
    `This claim is under embargo until ${day}, ${time} (${zone}): ${schedule.embargo} Confirm that the embargo is lifted, or wait.`,
  );
}
