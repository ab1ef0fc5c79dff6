import type { CoveredClaim } from '@/lib/data/claim/graph';
import { findClaimToMove, readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { seenHash } from '@/lib/data/publication/seen';
import { factsOf } from '@/lib/data/workflow/facts';
import { overridesFor } from '@/lib/data/workflow/overrides';
import type { Actor, Person } from '@/lib/domain/actor';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decidePreview } from '@/lib/domain/workflow/deciding';
import { drawUp } from '@/lib/services/publication/publish';

/** What readers would get, and whether they would have to be told what changed. Nothing of it is stored. */
export type Preview = { version: number; contentHash: string; snapshot: Snapshot; corrects: boolean };

/**
 * The page that this person would publish, for whoever may approve or publish the claim now. It is drawn up as a publication
 * is, from what an approval covers; a move that names its `version` and its `contentHash` is about nothing else. The version
 * alone would not do: a source that is renamed or graded, or an article that is shown whole, changes the page and not the claim.
 */
export async function previewClaim(
  actor: Actor,
  { claimId }: { claimId: string },
  { now = new Date() }: { now?: Date } = {},
): Promise<Result<Preview>> {
  const seen = await readClaim(actor, claimId, now);
  if (!seen.ok) return seen;
  const person = decidePreview(factsOf(seen.value), actor);
  if (!person.ok) return person;
  // What an approval covers is read for whoever may approve, and for nobody else.
  const claim = await findClaimToMove(reader(), actor, claimId, now);
  if (claim?.version !== seen.value.version) return refuse('busy', { retryAfterSeconds: 1 });
  const { snapshot, changed } = await drawUp(
    reader(),
    asApproved(claim, person.value),
    overridesFor(claim),
    person.value,
    now,
  );
  const { version } = claim;
  return ok({ version, contentHash: await seenHash(reader(), claim), snapshot, corrects: changed !== null });
}

/** The claim as it will be: readers are told by whom, by role, it was approved. */
function asApproved(claim: CoveredClaim, { id, name, role }: Person): CoveredClaim {
  if (claim.approvedById) return claim;
  return { ...claim, approvedById: id, people: new Map([...claim.people, [id, { id, name, role }]]) };
}
