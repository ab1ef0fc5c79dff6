import { countAttempt } from '@/lib/data/people/attempts';
import { spentFor } from '@/lib/domain/people/attempts';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { COMPARISONS, ENTRIES } from '@/lib/domain/source/comparing';
import type { Act } from './write';

/** Counts one more question whether somebody is somebody, and gives how many are left. */
export const comparisonCounted = (act: Act): Promise<Result<number>> =>
  counted(act, `identities compared by ${act.person.id}`, COMPARISONS);

/** Counts one more name that is entered, and gives how many are left. */
export const entryCounted = (act: Act): Promise<Result<number>> =>
  counted(act, `identities entered by ${act.person.id}`, ENTRIES);

async function counted(
  { tx, now }: Act,
  key: string,
  { most, lasts }: { most: number; lasts: number },
): Promise<Result<number>> {
  const counts = await countAttempt(tx, [{ key, until: new Date(now.getTime() + lasts) }], now);
  const before = counts.map((count) => ({ ...count, points: count.points - 1 }));
  const wait = spentFor([{ key, most, lasts, own: false }], before, now);
  if (wait > 0) return refuse('too_many', { retryAfterSeconds: wait });
  return ok(most - (counts[0]?.points ?? 0));
}
