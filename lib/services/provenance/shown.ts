import { statementsOf } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { shownOf } from '@/lib/data/provenance/shown';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import { ok, type Result, refuse } from '@/lib/domain/result';

/**
 * Where the reports of a claim come from, as readers would see it: the desk gets no more, so that nobody learns here of
 * evidence that is blind or not public.
 */
export async function claimOrigins(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<ShownOrigins>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const found = await statementsOf(actor, [claimId]);
  if (!found.has(claimId)) return refuse('not_found');
  return ok((await shownOf(reader(), claimId)).shown);
}
