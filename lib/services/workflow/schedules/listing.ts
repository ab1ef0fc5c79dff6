import { cardsById } from '@/lib/data/claim/cards';
import { readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { type People, peopleById, personIn } from '@/lib/data/names';
import { pageOf } from '@/lib/data/paging';
import { factsOf } from '@/lib/data/workflow/facts';
import { lastSchedule, type ScheduleRow, schedulePage } from '@/lib/data/workflow/schedules';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { brokenAt, decideLifting } from '@/lib/domain/workflow/embargo';
import {
  decideCancelling,
  decideRescheduling,
  decideScheduling,
  scheduleState,
} from '@/lib/domain/workflow/scheduling';
import { localIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { Page } from '@/lib/schemas/primitives';
import type {
  ClaimSchedule,
  EmbargoView,
  ListSchedules,
  ScheduledClaim,
  ScheduleView,
} from '@/lib/schemas/workflow/schedule';
import { cardsFor } from '@/lib/services/claim/card';
import { opened } from '@/lib/services/opened';
import type { WriteOptions } from '@/lib/services/writing';
import { embargoesOn } from './embargo';

/** When a claim will be published, or why it was not; and whether this person may set a time. */
export async function getClaimSchedule(
  actor: Actor,
  { claimId }: { claimId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<ClaimSchedule>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId, now);
  if (!claim.ok) return claim;
  const facts = factsOf(claim.value);
  const row = await lastSchedule(reader(), claimId);
  const waits = row !== null && scheduleState(row) === 'WAITING';
  const { zone } = newsroomDay();
  return ok({
    ...{ version: claim.value.version, zone },
    last: row && (await viewOf(row, facts, actor, now)),
    embargo: await embargoView(claimId, actor, now),
    ask: opened(decideScheduling(facts, waits, actor)),
  });
}

/** What is scheduled, claim by claim. */
export async function listSchedules(
  actor: Actor,
  { state, cursor, limit }: ListSchedules,
): Promise<Result<Page<ScheduledClaim>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await schedulePage(actor, state, cursor, limit);
  const cards = await cardsById([...new Set(rows.map((row) => row.claimId))]);
  const card = await cardsFor([...cards.values()]);
  const people = await peopleById(reader(), rows.flatMap(whoIn));
  // Whoever may see the claim was asked with the page; it can't have been withdrawn since it was approved.
  const shown = rows.filter((row) => cards.has(row.claimId));
  const view = (row: ScheduleRow): ScheduledClaim => {
    const found = cards.get(row.claimId);
    if (!found) throw new Error(`Claim ${row.claimId} was listed and not found.`);
    return { ...toldOf(row, people), claim: card(found) };
  };
  return ok(pageOf(shown, limit, ({ at, id }) => ({ at: at.toISOString(), id }), view));
}

async function viewOf(row: ScheduleRow, facts: ClaimFacts, actor: Actor, now: Date): Promise<ScheduleView> {
  const state = scheduleState(row);
  return {
    ...toldOf(row, await peopleById(reader(), whoIn(row))),
    late: state === 'WAITING' && row.at <= now,
    change: opened(decideRescheduling(facts, state, actor)),
    cancel: opened(decideCancelling(state, actor)),
  };
}

async function embargoView(claimId: string, actor: Actor, now: Date): Promise<EmbargoView | null> {
  const standing = brokenAt(await embargoesOn(reader(), claimId), now);
  if (!standing) return null;
  const { words, until, row } = standing;
  const { zone } = newsroomDay();
  const people = await peopleById(reader(), [row.setById]);
  return {
    ...{ words, until: until.toISOString(), local: localIn(zone, until), zone },
    set: { by: personIn(people, row.setById), at: row.setAt.toISOString() },
    lift: opened(decideLifting(standing, actor)),
  };
}

const whoIn = ({ setById, liftedById }: ScheduleRow): string[] =>
  liftedById === null ? [setById] : [setById, liftedById];

function toldOf(row: ScheduleRow, people: People): Omit<ScheduledClaim, 'claim'> {
  const { zone } = newsroomDay();
  const ended = row.doneAt ?? row.failedAt ?? row.cancelledAt;
  return {
    ...{
      id: row.id,
      state: scheduleState(row),
      at: row.at.toISOString(),
      local: localIn(zone, row.at),
      zone,
    },
    embargo: row.embargo,
    lifted: liftingOf(row, people),
    set: { by: personIn(people, row.setById), at: row.setAt.toISOString() },
    ended: ended?.toISOString() ?? null,
    failure: row.failure,
    sequence: row.sequence,
  };
}

const liftingOf = ({ liftedById, liftedAt, liftReason }: ScheduleRow, people: People) =>
  liftedById && liftedAt
    ? { by: personIn(people, liftedById), at: liftedAt.toISOString(), reason: liftReason ?? '' }
    : null;
