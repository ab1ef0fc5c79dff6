import { transaction } from '@/lib/data/db';
import { type Ending, end, isAnyDue, type Leased, lease } from '@/lib/data/jobs';
import { dueAgain, MOST_ATTEMPTS } from '@/lib/domain/backing-off';
import { ok, refuse } from '@/lib/domain/result';

/**
 * Leases the work that has been due for longest, for so many milliseconds. Work that was begun as often as it may be, and never
 * ended, is given up: it takes its worker with it.
 * @returns nothing where there is none, or another worker was faster
 */
export async function nextJob(milliseconds: number, now = new Date()): Promise<Leased | undefined> {
  if (!(await isAnyDue(now))) return undefined;
  const leased = await transaction(async (tx) => {
    const job = await lease(tx, now, milliseconds);
    if (!job || job.attempts <= MOST_ATTEMPTS) return ok(job);
    await end(tx, job, { state: 'FAILED', lastError: 'It was begun time and again, and never ended.' }, now);
    return ok(undefined);
  });
  return leased.ok ? leased.value : undefined;
}

/** How work ends that failed: it is due again later, or has failed for good. `reason` is a sentence for the desk. */
export function failing({ attempts }: Leased, reason: string, now: Date): Ending {
  const dueAt = dueAgain(attempts, now);
  return dueAt ? { state: 'QUEUED', dueAt, lastError: reason } : { state: 'FAILED', lastError: reason };
}

/** Ends a lease for work that an exception ended: a mistake of ours, which the log has. */
export async function broken(job: Leased, now = new Date()): Promise<void> {
  const ending = failing(job, 'Sourceline made a mistake; its log says which.', now);
  await transaction(async (tx) => ((await end(tx, job, ending, now)) ? ok(undefined) : lost));
}

/** The lease had ended by itself, and somebody else has the work. */
export const lost = refuse('stale', { current: null });
