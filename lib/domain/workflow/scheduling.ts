import { type Actor, onDesk, type Person } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import { asEditor } from '@/lib/domain/permissions';
import { invalid, ok, type Refusal, type Result, refuse } from '@/lib/domain/result';
import { instantIn } from '@/lib/domain/zone';
import { decide } from './deciding';

export const scheduleStates = ['WAITING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type ScheduleState = (typeof scheduleStates)[number];

/** When a scheduled publication came to which end; all null while it waits. */
export type ScheduleEnds = { doneAt: Date | null; failedAt: Date | null; cancelledAt: Date | null };

export function scheduleState({ doneAt, failedAt, cancelledAt }: ScheduleEnds): ScheduleState {
  if (doneAt) return 'DONE';
  if (failedAt) return 'FAILED';
  return cancelledAt ? 'CANCELLED' : 'WAITING';
}

/** Further ahead than this nobody plans: it is a slip of the keys. In days. */
const FURTHEST = 366;

/**
 * The instant of a time on the newsroom's clock, for a publication. Refused where it has passed, where it is more than a year ahead,
 * and where that clock never shows it. What it shows twice counts the first time.
 */
export function plannedAt(zone: string, local: string, now: Date): Result<Date> {
  const at = instantIn(zone, local);
  if (!at) return invalid('at', skipped(zone));
  if (at <= now) return invalid('at', 'This time has passed. Choose one that is still to come.');
  const furthest = now.getTime() + FURTHEST * 24 * 60 * 60 * 1000;
  return at.getTime() > furthest ? invalid('at', 'Choose a time within a year from now.') : ok(at);
}

const skipped = (zone: string) =>
  `Clocks in ${zone} never show this time: they are put forward past it that day. Choose an earlier or a later one.`;

/** Decides whether this person may set a time for the publication of a claim: whoever may publish it now. */
export function decideScheduling(claim: ClaimFacts, waiting: boolean, actor: Actor): Result<Person> {
  const publisher = decidePublisher(claim, actor);
  if (!publisher.ok || !waiting) return publisher;
  return refuse('not_ready', { reasons: ['A time is set already. Change it, or cancel it.'] });
}

/** Decides whether this person may set another time: then they are the one who vouches for it. */
export function decideRescheduling(claim: ClaimFacts, state: ScheduleState, actor: Actor): Result<Person> {
  const publisher = decidePublisher(claim, actor);
  return publisher.ok && state !== 'WAITING' ? refuse('not_ready', { reasons: [ended[state]] }) : publisher;
}

/** Decides whether this person may cancel it: any editor, for then nothing happens by itself. */
export function decideCancelling(state: ScheduleState, actor: Actor): Result<Person> {
  const editor = asEditor(actor);
  if (!editor.ok) return editor;
  return state === 'WAITING' ? editor : refuse('not_ready', { reasons: [ended[state]] });
}

function decidePublisher(claim: ClaimFacts, actor: Actor): Result<Person> {
  const decision = decide(claim, 'publish', actor, null);
  if (!decision.ok) return decision;
  return onDesk(actor) ? ok(actor) : refuse('not_found');
}

const ended: Record<Exclude<ScheduleState, 'WAITING'>, string> = {
  DONE: 'The claim was published at that time.',
  FAILED: 'The claim could not be published at that time. Set a new one.',
  CANCELLED: 'It was cancelled.',
};

/** Why a publication did not happen at its time, for the desk. */
export function whyNot(refusal: Refusal): string {
  if (refusal.kind === 'invalid') return refusal.issues.map(({ message }) => message).join(' ');
  if ('reasons' in refusal) return refusal.reasons.join(' ');
  if (refusal.kind === 'stale')
    return refusal.because ?? 'The claim changed after the time was set. Look at it again.';
  return 'The claim can’t be published any more by whoever set the time.';
}
