import { type Tx, transaction } from '@/lib/data/db';
import {
  ask,
  type Ending,
  end,
  hasten,
  isAnyDue,
  type JobKind,
  type Leased,
  lease,
  newestJob,
  renew,
} from '@/lib/data/jobs';
import { dueAgain, MOST_BEGUN } from '@/lib/domain/backing-off';
import { ok, type Refusal, refuse } from '@/lib/domain/result';
import type { Failure, Trouble, Troubled } from '@/lib/domain/trouble';
import { newId } from './ids';

/**
 * Makes work about something due, whether by new work or by what waits after a failure. False where some is due or runs: then
 * asking again changes nothing.
 */
export async function makeDue(
  tx: Tx,
  kind: JobKind,
  subjectId: string,
  asked: { createdById: string; createdAt: Date },
): Promise<boolean> {
  const last = await newestJob(tx, kind, subjectId);
  if (last?.state === 'RUNNING') return false;
  const now = asked.createdAt;
  if (last?.state === 'QUEUED') return last.dueAt > now && hasten(tx, last.id, now);
  await ask(tx, { id: newId(now), kind, subjectId, ...asked });
  return true;
}

/** Asks for work about something, unless some waits already: that finds it as it is by then. */
export async function askToTrace(
  tx: Tx,
  kind: 'TRACE_ARTICLE' | 'TRACE_EVIDENCE' | 'OFFER_SIGHTINGS',
  subjectId: string,
  asked: { createdById: string | null; createdAt: Date },
): Promise<void> {
  const last = await newestJob(tx, kind, subjectId);
  if (last?.state !== 'QUEUED') await ask(tx, { id: newId(asked.createdAt), kind, subjectId, ...asked });
}

/** What else is stored of work that is given up because each attempt was cut off, in the transaction that gives it up. */
export type GivingUp = Readonly<
  Partial<Record<JobKind, (tx: Tx, job: Leased, now: Date) => Promise<unknown>>>
>;

/**
 * Leases the work that has been due for longest, for so many milliseconds. Work that was begun as often as it may be, and never
 * ended, is given up: it takes its worker with it.
 * @returns nothing where there is none, or another worker was faster
 */
export async function nextJob(
  milliseconds: number,
  now = new Date(),
  givingUp: GivingUp = {},
): Promise<Leased | undefined> {
  if (!(await isAnyDue(now))) return undefined;
  const leased = await transaction(async (tx) => {
    const job = await lease(tx, now, milliseconds);
    if (!job || job.begun <= MOST_BEGUN) return ok(job);
    const { failures } = job;
    await end(tx, job, { state: 'FAILED', failures, ...toldOf(CUT_OFF) }, now);
    await givingUp[job.kind]?.(tx, job, now);
    return ok(undefined);
  });
  return leased.ok ? leased.value : undefined;
}

/** How work ends that failed: it is due again later, or has failed for good. */
export function failing(job: Leased, failure: Failure, now: Date): Ending {
  const failures = job.failures + 1;
  const dueAt = dueAgain(failures, now);
  const told = { failures, ...toldOf(failure) };
  return dueAt ? { state: 'QUEUED', dueAt, ...told } : { state: 'FAILED', ...told };
}

const toldOf = ({ reason, trouble }: Failure) => ({ lastError: reason, trouble });

/** What work failed of that was refused: the refusal in a sentence, and its kind. */
export const failureOf = ({ refusal, trouble }: Troubled): Failure => ({
  reason: sentenceOf(refusal),
  trouble,
});

function sentenceOf(refusal: Refusal): string {
  if (refusal.kind === 'invalid') return refusal.issues.map(({ message }) => message).join(' ');
  return refusal.kind === 'busy'
    ? 'Too many pages are being fetched or read.'
    : 'There is no address to fetch.';
}

/** What came of a piece of work: it is done, failed, or was LOST with its lease, so that somebody else has it by now. */
export type Outcome = 'DONE' | 'LOST' | Trouble;

/** Keeps a lease from ending, for so many milliseconds from now on. */
export async function keepLease(job: Leased, milliseconds: number, now = new Date()): Promise<void> {
  await transaction(async (tx) => ((await renew(tx, job, now, milliseconds)) ? ok(undefined) : lost));
}

const CUT_OFF: Failure = { reason: 'Each attempt was cut off before it ended.', trouble: 'CUT_OFF' };
const UNFINISHED: Failure = {
  reason: 'Sourceline could not finish this. Whoever runs it finds the reason in its log.',
  trouble: 'OURS',
};

/** Ends a lease for work that an exception ended: a mistake of ours, which the log has. */
export async function broken(job: Leased, now = new Date()): Promise<Outcome> {
  const ending = failing(job, UNFINISHED, now);
  const ended = await transaction(async (tx) => ((await end(tx, job, ending, now)) ? ok(undefined) : lost));
  return ended.ok ? UNFINISHED.trouble : 'LOST';
}

/** The lease had ended by itself, and somebody else has the work. */
export const lost = refuse('stale', { current: null });
