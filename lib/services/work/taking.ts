import { transaction } from '@/lib/data/db';
import { mostUrgent } from '@/lib/data/work/next';
import type { Actor } from '@/lib/domain/actor';
import { assignedDuties, dutyLabels } from '@/lib/domain/assignment/assignment';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { TakeNext } from '@/lib/schemas/work';
import { takeIn } from '@/lib/services/assignment/giving';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { workerOf } from './worker';

/** So many are tried, where others take what was most urgent at the same moment. */
const TRIED = 5;

/**
 * Takes the most urgent claim that this person may do something about: what is overdue first, then by risk, then what has waited
 * longest. The same key takes the same claim once.
 */
export async function takeNext(
  actor: Actor,
  { duty }: TakeNext,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<AssignmentList>> {
  const person = permit(actor, 'work.take');
  if (!person.ok) return person;
  const mine = person.value.role === 'EDITOR' ? assignedDuties : (['REVIEW'] as const);
  const asked = mine.filter((one) => duty === null || duty === one);
  // Looked for before the write lock is taken: many people take at once.
  const found = await mostUrgent(await workerOf(person.value), asked, TRIED, now);
  const what = duty === null ? 'take' : dutyLabels[duty].toLowerCase();
  // The key is asked for before anything is taken: whoever asks again is answered as before, and has one claim.
  return transaction((tx) =>
    creating(tx, person.value, key, 'work.takeNext', { duty }, now, async () => {
      for (const { id, version } of found) {
        const taken = await takeIn(tx, person.value, { claimId: id, version }, now);
        if (taken.ok || !wasOvertaken.includes(taken.refusal.kind)) return taken;
      }
      return refuse('not_ready', { reasons: [`Nothing is left for you to ${what}.`] });
    }),
  );
}

/** What a colleague leaves who was faster. */
const wasOvertaken: readonly string[] = ['stale', 'not_ready', 'forbidden', 'not_found'];

/** Whether there is anything to take; for the page, which then offers it. */
export async function anythingToTake(
  actor: Actor,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<boolean>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const duties = person.value.role === 'EDITOR' ? assignedDuties : (['REVIEW'] as const);
  return ok((await mostUrgent(await workerOf(person.value), duties, 1, now)).length > 0);
}
