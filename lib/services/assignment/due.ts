import { saveClaim } from '@/lib/data/claim/claims';
import { findClaim } from '@/lib/data/claim/reading';
import { transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { instantIn } from '@/lib/domain/zone';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { AssignmentList, SetDue } from '@/lib/schemas/assignment';
import { claimView } from '@/lib/services/claim/view';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { assignmentList } from './view';

/** Says by when the newsroom wants a claim done, as its clock shows it, or that it is due at no time. No part of what is reviewed. */
export async function setDue(
  actor: Actor,
  input: SetDue,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<AssignmentList>> {
  const person = permit(actor, 'work.due');
  if (!person.ok) return person;
  const dueAt = dueIn(input.due);
  if (!dueAt.ok) return dueAt;
  return transaction((tx) =>
    creating(tx, person.value, key, 'claim.due', input, now, async () => {
      const claim = await findClaim(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      if (claim.version !== input.version) return refuse('stale', { current: claimView(claim) });
      if (claim.dueAt?.getTime() === dueAt.value?.getTime())
        return ok(await assignmentList(tx, person.value, claim, now));
      await saveClaim(tx, claim.id, claim.version, { dueAt: dueAt.value });
      const about = { subjectKind: 'claim', subjectId: claim.id, claimId: claim.id } as const;
      const detail = { due: dueAt.value?.toISOString() ?? null };
      await record(tx, { at: now, actorId: person.value.id, verb: 'claim.dueSet', ...about, detail });
      const after = { ...claim, dueAt: dueAt.value, version: claim.version + 1 };
      return ok(await assignmentList(tx, person.value, after, now));
    }),
  );
}

/** The instant at which the newsroom's clock shows a time. */
function dueIn(local: string | null): Result<Date | null> {
  if (local === null) return ok(null);
  const { zone } = newsroomDay();
  const at = isDay(local) ? instantIn(zone, local) : null;
  if (at) return ok(at);
  return invalid(
    'due',
    isDay(local)
      ? `The clock in ${zone} is put forward over this hour. Choose another time.`
      : 'There is no such day. Give another.',
  );
}

/** Whether the calendar has the day; 30 February is none. */
function isDay(local: string): boolean {
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(local.slice(0, 10));
}
