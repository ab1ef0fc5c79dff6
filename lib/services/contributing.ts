import { type Changed, claimsTelling, contributeTo } from '@/lib/data/claim/contributors';
import type { Tx } from '@/lib/data/db';
import { touchedClaims } from '@/lib/data/workflow/facts';
import type { Person } from '@/lib/domain/actor';
import type { Result } from '@/lib/domain/result';
import { decideContributing } from '@/lib/domain/workflow/contributing';

/**
 * Makes somebody who changed a source, an article or evidence a contributor of the claims that tell of it, or rest on it, and are not
 * published yet. Refuses where that would leave one of them without enough people; the change is then undone with the transaction.
 */
export async function contributing(
  tx: Tx,
  person: Person,
  changed: Changed,
  { resting = [], except = new Set() }: Reach = {},
): Promise<Result<null>> {
  const ids = (await claimsTouched(tx, changed, resting)).filter((id) => !except.has(id));
  const decision = decideContributing(await touchedClaims(tx, person, ids), person);
  if (decision.ok) await contributeTo(tx, ids, person.id);
  return decision;
}

/**
 * `resting`: the claims that rest on what was changed, before or after that, however far away; their origins may be counted otherwise
 * now. `except`: claims that the change leaves as they were, so that nobody has a hand in those.
 */
type Reach = { resting?: readonly string[]; except?: ReadonlySet<string> };

/** The claims not yet published that tell of what was changed, or are among those that rest on it. */
export async function claimsTouched(tx: Tx, changed: Changed, resting: readonly string[]): Promise<string[]> {
  const telling = await claimsTelling(tx, changed);
  if (resting.length === 0) return telling;
  return [...new Set([...telling, ...(await claimsTelling(tx, { claimIds: resting }))])].sort();
}
