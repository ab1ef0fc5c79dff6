import { findClaimToMove } from '@/lib/data/claim/reading';
import { reader, transaction } from '@/lib/data/db';
import type { Looked } from '@/lib/data/evidence/named';
import { factsOf } from '@/lib/data/workflow/facts';
import { type Actor, isPerson } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { decide } from '@/lib/domain/workflow/deciding';
import type { Files } from '@/lib/outside/files/files';
import { keep, lookAt } from '@/lib/services/evidence/copies/verifying';

/**
 * Looks at the file of every copy that a publication of this claim would name, for whoever may approve it, and keeps what came
 * of it, whatever becomes of the approval. Undefined where it would be refused anyway: no file is read for that.
 */
export async function lookAtCopies(
  actor: Actor,
  { claimId, version }: { claimId: string; version: number },
  now: Date,
  store?: Files,
): Promise<Looked | undefined> {
  const claim = await findClaimToMove(reader(), actor, claimId, now);
  if (!isPerson(actor) || claim?.version !== version) return undefined;
  const captures = [...new Map([...claim.covered.copies.named.values()].map((c) => [c.id, c])).values()];
  const asIfAllHeld = new Map(captures.map(({ id }) => [id, 'VERIFIED' as const]));
  if (!decide(factsOf(claim, asIfAllHeld), 'approve', actor, null).ok) return undefined;
  const looked = await lookAt(captures, store);
  if (captures.length > 0) await transaction(async (tx) => ok(await keep(tx, actor, captures, looked, now)));
  return looked;
}
