import { type AssignmentRow, assignmentsOf, storeAssignments } from '@/lib/data/assignment/assignments';
import { asideFrom } from '@/lib/data/assignment/loads';
import type { ClaimRow } from '@/lib/data/claim/graph';
import type { Reader, Tx } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import { whoMay } from '@/lib/domain/assignment/allowed';
import { type AssignedDuty, type AssignmentWay, dutyIn, placesFor } from '@/lib/domain/assignment/assignment';
import { hasLapsed } from '@/lib/domain/assignment/standing';
import { statusLabels } from '@/lib/domain/claim/claim';
import type { DeskPerson } from '@/lib/domain/claim/facts';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';

/** What a claim asks of somebody now, who has it, who may have it, and for how many there is room. */
export type Situation = {
  duty: AssignedDuty;
  round: number;
  rows: readonly AssignmentRow[];
  held: readonly AssignmentRow[];
  allowed: readonly DeskPerson[];
  places: number;
};

/** How things stand with a claim. Refuses `not_ready` in a state that asks nothing of anybody. */
export async function situationOf(db: Reader, claim: ClaimRow, now: Date): Promise<Result<Situation>> {
  const duty = dutyIn(claim.status);
  const [round] = claim.rounds;
  if (!duty || !round) return refuse('not_ready', { reasons: [nobodyIn(claim)] });
  const rows = await assignmentsOf(db, claim.id);
  const held = rows.filter((row) => row.endedAt === null && !hasLapsed(row, now));
  const allowed = whoMay(factsOf(claim), await asideFrom(db, claim.id, round.sequence));
  const places = Math.max(0, placesFor(duty, round.quorum) - held.length);
  return ok({ duty, round: round.sequence, rows, held, allowed, places });
}

const nobodyIn = ({ status }: ClaimRow): string =>
  `This claim is “${statusLabels[status]}”. It is given to somebody while it is reviewed, adjudicated or approved.`;

/** Somebody who gets something to do, and how they came to it. */
export type Given = {
  userId: string;
  way: AssignmentWay;
  leasedUntil?: Date;
  reason?: string | null;
  replacesId?: string;
};

type Words = Record<string, string>;

/** Whose act it is: nobody's where the rule acts by itself. */
type By = { id: string } | null;

/** Gives a claim to these people, one event each. */
export async function give(
  tx: Tx,
  claim: ClaimRow,
  { duty, round }: Pick<Situation, 'duty' | 'round'>,
  to: readonly Given[],
  by: By,
  now: Date,
): Promise<void> {
  const rows = to.map(({ userId, way, leasedUntil, reason, replacesId }) => ({
    ...{ id: newId(now), claimId: claim.id, duty, round, userId, way },
    assignedById: way === 'TAKEN' ? userId : (by?.id ?? null),
    assignedAt: now,
    leasedUntil: leasedUntil ?? null,
    reason: reason ?? null,
    replacesId: replacesId ?? null,
  }));
  await storeAssignments(tx, rows);
  for (const row of rows) {
    const until: Words = row.leasedUntil ? { until: row.leasedUntil.toISOString() } : {};
    const replaces: Words = row.replacesId ? { replaces: row.replacesId } : {};
    await tell(tx, row, verbs[row.way], by?.id ?? null, now, { way: row.way, ...until, ...replaces });
  }
}

const verbs: Record<AssignmentWay, string> = {
  HAND: 'assignment.made',
  RULE: 'assignment.made',
  REPLACEMENT: 'assignment.replaced',
  TAKEN: 'assignment.taken',
};

/** Records what happened to an assignment. It names the claim: that somebody was asked is no secret of a round. */
export const tell = (
  tx: Tx,
  { id, claimId, duty, round, userId }: Pick<AssignmentRow, 'id' | 'claimId' | 'duty' | 'round' | 'userId'>,
  verb: string,
  actorId: string | null,
  at: Date,
  detail: Words = {},
): Promise<void> =>
  record(tx, {
    ...{ at, actorId, verb, subjectKind: 'assignment', subjectId: id, claimId },
    detail: { assignmentId: id, duty, round, userId, ...detail },
  });
