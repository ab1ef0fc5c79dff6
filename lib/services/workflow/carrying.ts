import { endAssignments } from '@/lib/data/assignment/ending';
import { saveClaim } from '@/lib/data/claim/claims';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import type { Tx } from '@/lib/data/db';
import { noteChange } from '@/lib/data/publication/changes';
import { record } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import { marksOf, type Touched } from '@/lib/domain/publication/marks';
import { type Result, refuse } from '@/lib/domain/result';
import type { Decision } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { viewOf } from '@/lib/services/claim/draft';
import { claimView } from '@/lib/services/claim/view';
import { newId } from '@/lib/services/ids';
import { closeSchedule } from './schedules/closing';

/** What a move changes besides the status: fields of the claim, what the record says, the public pages touched. */
export type Effect = {
  data: Parameters<typeof saveClaim>[3];
  detail: Record<string, string | number | boolean>;
  touched: Touched | null;
};

export type Stored = {
  tx: Tx;
  /** As it was when the move was decided. */
  claim: CoveredClaim;
  person: Person;
  now: Date;
  verb: string;
  /** The scheduled publication that this is, where it is one. */
  scheduleId?: string;
};

/**
 * Stores a move that was decided and carried out: the claim, the record, what readers' pages are others from now on. `changed` gets
 * the marks of those pages. A publication that was scheduled ends with any move out of APPROVED.
 */
export async function store(
  { tx, claim, person, now, verb, scheduleId }: Stored,
  { from, to }: Pick<Decision, 'from' | 'to'>,
  { data, detail, touched }: Effect,
  changed: string[],
): Promise<Result<ClaimView>> {
  const saved = await saveClaim(tx, claim.id, claim.version, { ...data, status: to, changedAt: now });
  if (!saved) return refuse('stale', { current: claimView(claim) });
  await endAssigned({ tx, claim, person, now }, to);
  await record(tx, {
    at: now,
    actorId: person.id,
    verb,
    ...{ subjectKind: 'claim', subjectId: claim.id, claimId: claim.id },
    detail: { from, to, ...detail, ...(scheduleId && { scheduleId }) },
  });
  if (from === 'APPROVED') {
    const sequence = typeof detail.sequence === 'number' ? detail.sequence : null;
    await closeSchedule(tx, { claimId: claim.id, person, now, doneId: scheduleId, sequence });
  }
  const marks = touched ? marksOf(touched) : [];
  if (marks.length > 0) await noteChange(tx, marks, newId(now));
  changed.push(...marks);
  return viewOf(tx, person, claim.id, now);
}

/** Whatever the claim was given to somebody for is over with its state: done by whoever decided or approved, else moot. */
const endAssigned = (
  { tx, claim, person, now }: Pick<Stored, 'tx' | 'claim' | 'person' | 'now'>,
  to: Decision['to'],
): Promise<void> =>
  endAssignments(tx, claim.id, {
    at: now,
    by: person.id,
    round: claim.rounds[0]?.sequence ?? 0,
    doneBy: to === 'APPROVED' || (to === 'REVIEWED' && claim.status === 'ADJUDICATION') ? [person.id] : [],
  });
