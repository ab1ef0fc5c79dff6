import type { Tx } from '@/lib/data/db';
import { callOff } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import { openSchedule, saveSchedule } from '@/lib/data/workflow/schedules';
import type { Person } from '@/lib/domain/actor';

type Closing = {
  claimId: string;
  person: Person;
  now: Date;
  doneId?: string | undefined;
  sequence: number | null;
};

/**
 * Ends the publication that was scheduled for a claim which leaves APPROVED: it happened, where it is `doneId`, or it won't, since the
 * claim went back or was published by hand.
 */
export async function closeSchedule(
  tx: Tx,
  { claimId, person, now, doneId, sequence }: Closing,
): Promise<void> {
  const schedule = await openSchedule(tx, claimId);
  if (!schedule) return;
  if (schedule.id === doneId) {
    await saveSchedule(tx, schedule.id, { doneAt: now, sequence });
    return;
  }
  await cancelSchedule(tx, { id: schedule.id, setById: schedule.setById, claimId }, person, now);
}

/** Cancels it: its work is called off, and the record says so. */
export async function cancelSchedule(
  tx: Tx,
  { id, setById, claimId }: { id: string; setById: string; claimId: string },
  person: Person,
  now: Date,
): Promise<void> {
  await saveSchedule(tx, id, { cancelledAt: now, cancelledById: person.id });
  await callOff(tx, 'PUBLISH', id, now);
  await record(tx, {
    ...{ at: now, actorId: person.id, verb: 'schedule.cancelled' },
    ...{ subjectKind: 'claim', subjectId: claimId, claimId },
    detail: { scheduleId: id, setById },
  });
}
