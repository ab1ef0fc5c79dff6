import { type Changed, claimsTelling, contributeThrough } from '@/lib/data/claim/contributors';
import type { Tx } from '@/lib/data/db';
import { touchedClaims } from '@/lib/data/workflow/facts';
import type { Person } from '@/lib/domain/actor';
import type { Result } from '@/lib/domain/result';
import { decideContributing } from '@/lib/domain/workflow/contributing';

/**
 * Makes somebody who changed a source or an article a contributor of the claims that tell of it and are not published yet.
 * Refuses where that would leave one of them without enough people; the change is then undone with the transaction.
 */
export async function contributing(tx: Tx, person: Person, changed: Changed): Promise<Result<null>> {
  const claims = await touchedClaims(tx, person, await claimsTelling(tx, changed));
  const decision = decideContributing(claims, person);
  if (decision.ok) await contributeThrough(tx, changed, person.id);
  return decision;
}
