import { findAssignment } from '@/lib/data/assignment/assignments';
import { readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { AssignmentList, AssignmentView } from '@/lib/schemas/assignment';
import type { WriteOptions } from '@/lib/services/writing';
import { assignmentList } from './view';

/** Who has a claim and who had it, the last first, as this actor may know it. */
export async function listAssignments(
  actor: Actor,
  { claimId }: { claimId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<AssignmentList>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId, now);
  if (!claim.ok) return claim;
  return ok(await assignmentList(reader(), person.value, claim.value, now));
}

/** One of them, for changing it. What is about a claim that this actor may not see does not exist. */
export async function getAssignment(
  actor: Actor,
  { assignmentId }: { assignmentId: string },
  options: WriteOptions = {},
): Promise<Result<AssignmentView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const found = await findAssignment(reader(), assignmentId);
  if (!found) return refuse('not_found');
  const list = await listAssignments(actor, { claimId: found.claimId }, options);
  if (!list.ok) return list;
  const view = list.value.items.find(({ id }) => id === assignmentId);
  return view ? ok(view) : refuse('not_found');
}
