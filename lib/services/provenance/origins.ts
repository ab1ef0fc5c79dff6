import type { Reader } from '@/lib/data/db';
import { type Known, provenanceInputs } from '@/lib/data/provenance/input';
import { provenanceOf, type Tally } from '@/lib/domain/provenance/provenance';

/** What the reports of a claim come to, and what that was worked out of. */
export type Origins = Known & { support: Tally; contradiction: Tally };

/** Rule 4 for each of these claims, by their ids, over what readers may see of them. */
export async function originsOf(
  db: Reader,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, Origins>> {
  const known = await provenanceInputs(db, claimIds);
  return new Map([...known].map(([id, each]) => [id, { ...each, ...provenanceOf(each.input) }]));
}
