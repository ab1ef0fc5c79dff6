import type { Reader } from '@/lib/data/db';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { shownOrigins } from '@/lib/domain/provenance/showing/showing';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import { type Known, provenanceInputs } from './input';
import { namesFor } from './names';

/** Where the reports of a claim come from as readers see it, and what that was worked out of. */
export type Shown = Pick<Known, 'input'> & { shown: ShownOrigins };

/** What readers see of the origins of a claim. */
export async function shownOf(db: Reader, claimId: string): Promise<Shown> {
  const known = (await provenanceInputs(db, [claimId])).get(claimId);
  if (!known) throw new Error(`Claim ${claimId} was asked for and not answered.`);
  const { input } = known;
  const names = await namesFor(db, [input]);
  return { input, shown: shownOrigins(input, provenanceOf(input), names) };
}
