import { saveClaim } from '@/lib/data/claim/claims';
import { addContributor } from '@/lib/data/claim/contributors';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { touchedClaims } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { whyNotAsking } from '@/lib/domain/claim/reply';
import { permit } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';
import { decideContributing } from '@/lib/domain/workflow/contributing';
import { isWeighed } from '@/lib/domain/workflow/overriding';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { viewOf } from '@/lib/services/claim/draft';
import { creating, type WriteOptions } from '@/lib/services/writing';

/** What one change of the requests was, for the record: never anybody's words. */
type Change = { verb: string; detail: Record<string, string> };
type ChangeReplies = (tx: Tx, claim: ClaimRow, person: Person, now: Date) => Promise<Result<Change>>;

/**
 * One change of whom we asked and what came of it. Readers are told, so whoever writes it has a hand in the claim, and it is
 * refused where too few people would be left; a draft stays in its version, since what it says does not change.
 */
export async function changeReplies(
  actor: Actor,
  input: { claimId: string },
  operation: string,
  { now = new Date(), key = null }: WriteOptions,
  change: ChangeReplies,
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'claim.draft');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, async () => {
      const claim = await findClaim(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      const against = whyNotAsking(claim.status);
      if (against !== null) return refuse('not_ready', { reasons: [against] });
      const contributing = decideContributing(await touchedClaims(tx, actor, [claim.id]), person.value);
      if (!contributing.ok) return contributing;
      const changed = await change(tx, claim, person.value, now);
      if (!changed.ok) return changed;
      await save(tx, claim, person.value, changed.value, now);
      return viewOf(tx, actor, claim.id, now);
    }),
  );
}

async function save(tx: Tx, claim: ClaimRow, person: Person, { verb, detail }: Change, now: Date) {
  if (person.id !== claim.authorId) await addContributor(tx, claim.id, person.id);
  // Whoever is about to approve or publish has seen what readers get: they are told that it is another thing now.
  if (isWeighed(claim.status)) await saveClaim(tx, claim.id, claim.version, {});
  const subject = { subjectKind: 'claim', subjectId: claim.id, claimId: claim.id } as const;
  await record(tx, { at: now, actorId: person.id, verb, ...subject, detail });
}
