import { raiseVersion } from '@/lib/data/claim/claims';
import { findClaimToMove } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { ask, end, type Leased, newestJob } from '@/lib/data/jobs';
import { peopleOnDesk } from '@/lib/data/names';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import { findSchedule, type ScheduleRow, saveSchedule } from '@/lib/data/workflow/schedules';
import type { Person } from '@/lib/domain/actor';
import { dueAgain } from '@/lib/domain/backing-off';
import { ok, type Refusal, type Result, refuse } from '@/lib/domain/result';
import { decide } from '@/lib/domain/workflow/deciding';
import { scheduleState, whyNot } from '@/lib/domain/workflow/scheduling';
import { tellOfChange } from '@/lib/outside/purge';
import { MoveClaim } from '@/lib/schemas/workflow';
import { newId } from '@/lib/services/ids';
import { lost, type Outcome } from '@/lib/services/jobs';
import { store } from '../carrying';
import { effectOf } from '../effects';
import { ifUnseen } from '../seen';

/**
 * Publishes what was scheduled, at its time or as soon as a worker runs after it. Decided anew, of the claim as it is now and of the
 * editor who set the time as they are now. The lease is ended, the claim published and the schedule marked in one transaction:
 * whoever lost the lease stores nothing, so it happens once. What may not be published any more is not, and the desk is told why;
 * and so is what a mistake of ours kept from being published as often as it is tried.
 */
export async function publishScheduled(job: Leased, now = new Date()): Promise<Outcome> {
  try {
    return await published(job, now);
  } catch (error) {
    if (dueAgain(job.failures + 1, now) === null)
      await transaction(async (tx) => ok(await unpublished(tx, job, now)));
    throw error;
  }
}

/** What was to be published and is given up, since no attempt came to an end: it failed, and the desk is told. */
export async function unpublished(tx: Tx, { subjectId }: Leased, now: Date): Promise<void> {
  const schedule = await findSchedule(tx, subjectId);
  if (!schedule || scheduleState(schedule) !== 'WAITING' || schedule.at > now) return;
  await fail(tx, schedule, { kind: 'not_ready', reasons: [ours] }, now);
}

async function published(job: Leased, now: Date): Promise<Outcome> {
  const changed: string[] = [];
  const done = await transaction(async (tx) => {
    if (!(await end(tx, job, { state: 'DONE' }, now))) return lost;
    const schedule = await findSchedule(tx, job.subjectId);
    if (!schedule || scheduleState(schedule) !== 'WAITING') return ok(null);
    if (schedule.at > now) return ok(await askAgain(tx, schedule, now));
    const done = await publishNow(tx, schedule, now, changed);
    if (!done.ok) await fail(tx, schedule, done.refusal, now);
    return ok(null);
  });
  if (!done.ok) return 'LOST';
  tellOfChange(changed);
  return 'DONE';
}

/** It was taken up too early: its time was changed meanwhile, and other work waits for that. */
async function askAgain(tx: Tx, { id, at, setById }: ScheduleRow, now: Date): Promise<null> {
  const newest = await newestJob(tx, 'PUBLISH', id);
  const job = { kind: 'PUBLISH', subjectId: id, createdById: setById, createdAt: now } as const;
  if (newest?.state !== 'QUEUED') await ask(tx, { id: newId(now), ...job, dueAt: at });
  return null;
}

async function publishNow(
  tx: Tx,
  schedule: ScheduleRow,
  now: Date,
  changed: string[],
): Promise<Result<unknown>> {
  const person = await whoSet(tx, schedule);
  if (!person) return refuse('not_ready', { reasons: [gone] });
  const claim = await findClaimToMove(tx, person, schedule.claimId, now);
  if (!claim) return refuse('not_found');
  const decision = decide(factsOf(claim), 'publish', person, null);
  if (!decision.ok) return decision;
  const unseen = await ifUnseen(tx, claim, schedule.contentHash);
  if (unseen) return refuse('not_ready', { reasons: [anotherPage] });
  const correction = schedule.correction && JSON.parse(schedule.correction);
  const input = MoveClaim.parse({ move: 'publish', claimId: claim.id, version: claim.version, correction });
  const effect = await effectOf({ tx, claim, input, person, now });
  if (!effect.ok) return effect;
  const publishing = { tx, claim, person, now, verb: 'claim.published', scheduleId: schedule.id };
  return store(publishing, decision.value, effect.value, changed);
}

const ours = 'Something went wrong here each time that it was tried. Publish it by hand, or set a new time.';
const gone = 'Whoever set the time is not on the desk any more.';
const anotherPage = 'What readers would get has changed since the time was set.';

/** The editor who set the time, as they are now; nothing for one who may not sign in any more. */
async function whoSet(tx: Tx, { setById }: ScheduleRow): Promise<Person | undefined> {
  const found = (await peopleOnDesk(tx)).find(({ id }) => id === setById);
  return found && { ...found, scope: 'write' };
}

/** The claim gets a new version, so that no page that says “will be published” is believed any longer. */
async function fail(tx: Tx, schedule: ScheduleRow, refusal: Refusal, now: Date): Promise<void> {
  const { id, claimId, setById } = schedule;
  await saveSchedule(tx, id, { failedAt: now, failure: whyNot(refusal) });
  await raiseVersion(tx, claimId);
  await record(tx, {
    ...{ at: now, actorId: null, verb: 'schedule.failed' },
    ...{ subjectKind: 'claim', subjectId: claimId, claimId },
    detail: { scheduleId: id, setById },
  });
}
