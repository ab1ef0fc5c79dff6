import { saveClaim } from '@/lib/data/claim/claims';
import type { Tx } from '@/lib/data/db';
import { ask, callOff } from '@/lib/data/jobs';
import { seenHash } from '@/lib/data/publication/seen';
import { factsOf } from '@/lib/data/workflow/facts';
import { overridesFor } from '@/lib/data/workflow/overrides';
import {
  findSchedule,
  openSchedule,
  type ScheduleRow,
  saveSchedule,
  storeSchedule,
} from '@/lib/data/workflow/schedules';
import type { Actor } from '@/lib/domain/actor';
import { invalid, ok, type Refused, type Result, refuse } from '@/lib/domain/result';
import { notTheseWords } from '@/lib/domain/workflow/embargo';
import {
  decideCancelling,
  decideRescheduling,
  decideScheduling,
  plannedAt,
  scheduleState,
} from '@/lib/domain/workflow/scheduling';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { AboutSchedule, RescheduleClaim, ScheduleClaim } from '@/lib/schemas/workflow/schedule';
import { viewOf } from '@/lib/services/claim/draft';
import { newId } from '@/lib/services/ids';
import { drawUp } from '@/lib/services/publication/publish';
import type { WriteOptions } from '@/lib/services/writing';
import { noted, onClaim, type Writing } from '../on-claim';
import { ifUnseen } from '../seen';
import { cancelSchedule as cancel } from './closing';
import { embargoOf, ifEmbargoed } from './embargo';

/** Sets the time at which an approved claim is published, in the name of whoever sets it and of the page that they saw. */
export const scheduleClaim = (actor: Actor, input: ScheduleClaim, options: WriteOptions = {}) =>
  onClaim(actor, input, 'schedule.make', options, {
    find: (tx) => openSchedule(tx, input.claimId),
    decide: (claim, row) => decideScheduling(factsOf(claim), row !== null, actor),
    carryOut: async (writing) => {
      const { tx, claim, person, now } = writing;
      const at = plannedAt(newsroomDay().zone, input.at, now);
      if (!at.ok) return at;
      const refused =
        (await ifEmbargoed(tx, claim.id, at.value)) ??
        (await ifUnseen(tx, claim, input.contentHash)) ??
        (await ifUntold(writing, input));
      if (refused) return refused;
      const id = newId(now);
      const correction = input.correction && JSON.stringify(input.correction);
      const set = { setById: person.id, setAt: now, embargo: input.embargo };
      const contentHash = await seenHash(tx, claim);
      await storeSchedule(tx, { id, claimId: claim.id, at: at.value, contentHash, correction, ...set });
      await askFor(writing, id, at.value);
      return noted(writing, 'schedule.made', toldOf(id, at.value, input.embargo));
    },
  });

/** Sets another time. Whoever does is the one who vouches for it from then on; an embargo goes along to a later time, and to no earlier. */
export const rescheduleClaim = (actor: Actor, input: RescheduleClaim, options: WriteOptions = {}) =>
  onClaim(actor, input, 'schedule.change', options, {
    find: (tx) => scheduleOf(tx, input),
    decide: (claim, row) =>
      row ? decideRescheduling(factsOf(claim), scheduleState(row), actor) : refuse('not_found'),
    carryOut: async (writing, row) => {
      if (!row) return refuse('not_found');
      const { tx, claim, person, now } = writing;
      const at = plannedAt(newsroomDay().zone, input.at, now);
      if (!at.ok) return at;
      const embargoed = await ifEmbargoed(tx, claim.id, at.value);
      if (embargoed) return embargoed;
      const words = wordsKept(row, input.embargo, now);
      if (!words.ok) return words;
      if (await ifUnseen(tx, claim, row.contentHash)) return refuse('not_ready', { reasons: [anotherPage] });
      const set = { setById: person.id, setAt: now, embargo: words.value };
      await saveSchedule(tx, row.id, { at: at.value, ...set });
      await callOff(tx, 'PUBLISH', row.id, now);
      await askFor(writing, row.id, at.value);
      return noted(writing, 'schedule.changed', toldOf(row.id, at.value, words.value));
    },
  });

/** Cancels it: nothing happens by itself any more. An embargo stays with the claim. */
export const cancelSchedule = (actor: Actor, input: AboutSchedule, options: WriteOptions = {}) =>
  onClaim(actor, input, 'schedule.cancel', options, {
    find: (tx) => scheduleOf(tx, input),
    decide: (_, row) => (row ? decideCancelling(scheduleState(row), actor) : refuse('not_found')),
    carryOut: async ({ tx, claim, person, now }, row) => {
      if (!row) return refuse('not_found');
      await saveClaim(tx, claim.id, claim.version, {});
      await cancel(tx, row, person, now);
      return viewOf(tx, person, claim.id, now);
    },
  });

const anotherPage =
  'What readers would get has changed since the time was set. Cancel it, look at the page again and set a new time.';

/** What the row says of an embargo from then on: one that was lifted stays on record. */
function wordsKept(row: ScheduleRow, words: string | null, now: Date): Result<string | null> {
  const because = notTheseWords(embargoOf(row), words, now);
  if (because) return invalid('embargo', because);
  return ok(row.liftedAt ? row.embargo : words);
}

/** The one that is named, where it is of this claim. */
async function scheduleOf(
  tx: Tx,
  { claimId, scheduleId }: { claimId: string; scheduleId: string },
): Promise<ScheduleRow | null> {
  const row = await findSchedule(tx, scheduleId);
  return row?.claimId === claimId ? row : null;
}

/** Refuses what readers would have to be told of, and nobody tells them; null where it isn't so. Found out now, not at that time. */
async function ifUntold({ tx, claim, person, now }: Writing, input: ScheduleClaim): Promise<Refused | null> {
  if (input.correction) return null;
  const { changed } = await drawUp(tx, claim, overridesFor(claim), person, now);
  return changed && invalid('correction.note', 'Tell readers what changed and why.');
}

const askFor = ({ tx, person, now }: Writing, subjectId: string, dueAt: Date): Promise<void> =>
  ask(tx, { id: newId(now), kind: 'PUBLISH', subjectId, createdById: person.id, createdAt: now, dueAt });

const toldOf = (scheduleId: string, at: Date, embargo: string | null) => ({
  ...{ scheduleId, at: at.toISOString(), embargoed: embargo !== null },
});
