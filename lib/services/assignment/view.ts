import { type AssignmentRow, assignmentsOf } from '@/lib/data/assignment/assignments';
import type { ClaimRow } from '@/lib/data/claim/graph';
import type { Reader } from '@/lib/data/db';
import { type People, peopleById, personIn } from '@/lib/data/names';
import type { Person } from '@/lib/domain/actor';
import { dutyIn } from '@/lib/domain/assignment/assignment';
import { type Standing, standingFor } from '@/lib/domain/assignment/standing';
import { can } from '@/lib/domain/permissions';
import { localIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { AssignmentList, AssignmentView } from '@/lib/schemas/assignment';
import { situationOf } from './situation';

/** What a claim was given to whom for, as this person may see it, and what they may do about it. */
export async function assignmentList(
  db: Reader,
  person: Person,
  claim: ClaimRow,
  now: Date,
): Promise<AssignmentList> {
  const situation = await situationOf(db, claim, now);
  const at = situation.ok ? situation.value : null;
  const rows = at?.rows ?? (await assignmentsOf(db, claim.id));
  const people = await peopleById(db, [
    ...rows.flatMap((row) => [row.userId, ...(row.assignedById ? [row.assignedById] : [])]),
  ]);
  const seen = { person, people, claim, now };
  const free = (at?.allowed ?? []).filter(({ id }) => !at?.held.some((row) => row.userId === id));
  const assign = can(person, 'work.assign') && (at?.places ?? 0) > 0;
  return {
    ...{ claimId: claim.id, version: claim.version, duty: dutyIn(claim.status), places: at?.places ?? 0 },
    ...dueOf(claim.dueAt),
    lacking: at !== null && at.places > 0 && isLacking(rows, at.round),
    may: { assign, take: mayTake(person, claim, free), people: can(person, 'work.assign') ? free : [] },
    items: rows.map((row) => assignmentView(row, seen)),
  };
}

/** When a claim is due, for the desk. */
function dueOf(dueAt: Date | null): Pick<AssignmentList, 'dueAt' | 'due' | 'zone'> {
  const { zone } = newsroomDay();
  return { dueAt: dueAt?.toISOString() ?? null, due: dueAt && localIn(zone, dueAt), zone };
}

/** Whether somebody stepped aside in this round whose place nobody took. */
const isLacking = (rows: readonly AssignmentRow[], round: number): boolean =>
  rows.some(
    (row) =>
      row.round === round &&
      row.ending === 'STEPPED_ASIDE' &&
      !rows.some(({ replacesId, assignedAt }) => replacesId === row.id || assignedAt > (row.endedAt ?? 0)),
  );

const mayTake = (person: Person, claim: ClaimRow, free: readonly { id: string }[]): boolean =>
  can(person, 'work.take') && free.some(({ id }) => id === person.id) && !hasSealed(person.id, claim);

/** Whether this person has sealed a review in the latest round. Of others it isn't known while the round is open. */
const hasSealed = (userId: string, claim: ClaimRow, round = claim.rounds[0]?.sequence): boolean =>
  claim.rounds.some(
    ({ sequence, reviews }) => sequence === round && reviews.some((review) => review.reviewerId === userId),
  );

type Seen = { person: Person; people: People; claim: ClaimRow; now: Date };

function assignmentView(row: AssignmentRow, { person, people, claim, now }: Seen): AssignmentView {
  const standing = standingFor(person.id, row, {
    ...{ now, status: claim.status, latestRound: claim.rounds[0]?.sequence ?? 0 },
    sealed: hasSealed(row.userId, claim, row.round),
  });
  return {
    ...{ id: row.id, claimId: row.claimId, duty: row.duty, round: row.round, way: row.way },
    person: personIn(people, row.userId),
    assignedBy: row.assignedById === null ? null : personIn(people, row.assignedById),
    assignedAt: row.assignedAt.toISOString(),
    leasedUntil: row.leasedUntil?.toISOString() ?? null,
    ...{ standing, reason: row.reason, replaces: row.replacesId, version: row.version },
    may: mayBeDone(row, standing, person),
  };
}

const mayBeDone = (row: AssignmentRow, standing: Standing, person: Person): AssignmentView['may'] => ({
  extend: standing === 'HOLDS' && row.userId === person.id && row.leasedUntil !== null,
  giveBack: standing === 'HOLDS' && row.userId === person.id,
  reassign: standing === 'HOLDS' && can(person, 'work.assign'),
});
