import { type Changed, claimsTelling, contributeTo } from '@/lib/data/claim/contributors';
import type { Tx } from '@/lib/data/db';
import { touchedClaims } from '@/lib/data/workflow/facts';
import type { Person } from '@/lib/domain/actor';
import type { Result } from '@/lib/domain/result';
import { decideContributing } from '@/lib/domain/workflow/contributing';

/**
 * Makes somebody who changed a source or an article a contributor of the claims that tell of it and are not published yet.
 * Refuses where that would leave one of them without enough people; the change is then undone with the transaction.
 * @param except claims that the change leaves as they were: nobody has a hand in those
 */
export async function contributing(
  tx: Tx,
  person: Person,
  changed: Changed,
  except: ReadonlySet<string> = new Set(),
): Promise<Result<null>> {
  const telling = await claimsTelling(tx, changed);
  const ids = telling.filter((id) => !except.has(id));
  const decision = decideContributing(await touchedClaims(tx, person, ids), person);
  if (decision.ok) await contributeTo(tx, ids, person.id);
  return decision;
}
