import { readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { AssignmentList } from '@/lib/schemas/assignment';
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
