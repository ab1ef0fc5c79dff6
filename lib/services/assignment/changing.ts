import { type AssignmentRow, endOne, extendLease, findAssignment } from '@/lib/data/assignment/assignments';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import type { Actor, Person } from '@/lib/domain/actor';
import { leaseFrom } from '@/lib/domain/assignment/assignment';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { AssignmentList, AssignmentView, ChangeAssignment } from '@/lib/schemas/assignment';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { leastLoadedFor, whyNotTo } from './giving';
import { recordLapsedOf } from './lapsing';
import { type Given, give, situationOf, tell } from './situation';
import { assignmentList } from './view';

/**
 * Extends one's own take, gives what one has back, or, as an editor, gives it to somebody else or to nobody, with a reason. Refuses
 * `stale` when somebody moved first, and `not_ready` once it is over.
 */
export async function changeAssignment(
  actor: Actor,
  input: ChangeAssignment,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<AssignmentList>> {
  const isOwn = input.change === 'extend' || input.change === 'giveBack';
  const person = permit(actor, isOwn ? 'work.take' : 'work.assign');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'assignment.change', input, now, async () => {
      const found = await findAssignment(tx, input.assignmentId);
      const claim = found && (await findClaim(tx, actor, found.claimId, now));
      if (!found || !claim) return refuse('not_found');
      const view = await assignmentList(tx, person.value, claim, now);
      const seen = view.items.find(({ id }) => id === found.id);
      if (found.version !== input.version) return refuse('stale', { current: view });
      const because = whyNot(input, seen);
      if (because) return refuse('not_ready', { reasons: [because] });
      const done = await carryOut({ tx, row: found, claim, person: person.value, now }, input);
      return done.ok ? ok(await assignmentList(tx, person.value, claim, now)) : done;
    }),
  );
}

/** Why this person can't make this change; null when they can. What is another's they may see, and not change. */
function whyNot({ change }: ChangeAssignment, seen: AssignmentView | undefined): string | null {
  if (!seen) return over;
  if (seen.standing === 'DONE') return 'It is done.';
  if (seen.standing === 'LAPSED') return 'Its time is over. Whoever wants it takes it again.';
  if (seen.standing !== 'HOLDS') return over;
  if (change === 'extend') return seen.may.extend ? null : 'Only whoever took it can keep it for longer.';
  if (change === 'giveBack') return seen.may.giveBack ? null : 'Only whoever has it can give it back.';
  return null;
}

const over = 'It is over already.';

type Changing = { tx: Tx; row: AssignmentRow; claim: ClaimRow; person: Person; now: Date };

async function carryOut(changing: Changing, input: ChangeAssignment): Promise<Result<null>> {
  switch (input.change) {
    case 'extend':
      return extended(changing);
    case 'giveBack':
      return ended(changing, 'GIVEN_BACK', 'assignment.givenBack', input.reason);
    case 'takeAway':
      return ended(changing, 'REASSIGNED', 'assignment.takenAway', input.reason);
    case 'reassign':
      return reassigned(changing, input.userId, input.reason);
  }
}

async function extended({ tx, row, person, now }: Changing): Promise<Result<null>> {
  const until = leaseFrom(now, newsroomDay().leaseHours);
  if (!(await extendLease(tx, row, until))) throw new Error(moved(row));
  await tell(tx, row, 'assignment.extended', person.id, now, { until: until.toISOString() });
  return ok(null);
}

async function ended(
  { tx, row, person, now }: Changing,
  ending: 'GIVEN_BACK' | 'REASSIGNED',
  verb: string,
  reason: string | null,
): Promise<Result<null>> {
  const how = { endedAt: now, ending, endedById: person.id, reason };
  if (!(await endOne(tx, row, how))) throw new Error(moved(row));
  await tell(tx, row, verb, person.id, now);
  return ok(null);
}

/** Gives it to this person, or to whom the rule chooses of those who are not the one that had it. */
async function reassigned(changing: Changing, to: string | null, reason: string): Promise<Result<null>> {
  const { tx, row, claim, person, now } = changing;
  await recordLapsedOf(tx, claim.id, now);
  const done = await ended(changing, 'REASSIGNED', 'assignment.takenAway', reason);
  const situation = await situationOf(tx, claim, now);
  if (!done.ok || !situation.ok) return done.ok ? situationRefused(situation) : done;
  const free = { ...situation.value, allowed: situation.value.allowed.filter(({ id }) => id !== row.userId) };
  const userId = to ?? (await leastLoadedFor(tx, free, 1, now))[0];
  if (userId === undefined) return refuse('not_ready', { reasons: ['Nobody else on the desk can do it.'] });
  const because = userId === row.userId ? 'They have it already.' : whyNotTo(free, userId);
  if (because) return refuse('not_ready', { reasons: [because] });
  const given: Given = { userId, way: to === null ? 'RULE' : 'HAND', reason, replacesId: row.id };
  await give(tx, claim, situation.value, [given], person, now);
  return ok(null);
}

const situationRefused = (situation: Result<unknown>): Result<null> => (situation.ok ? ok(null) : situation);

/** The transaction holds the write lock and has read this version: nobody can have moved in between. */
const moved = ({ id }: AssignmentRow): string =>
  `Assignment ${id} changed inside the transaction that had locked it.`;
