import type { Reader } from '@/lib/data/db';
import { provenanceOf, type Tally } from '@/lib/domain/provenance/provenance';
import { shownOrigins } from '@/lib/domain/provenance/showing/showing';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import { type Known, provenanceInputs } from './input';
import { namesFor } from './names';

/** What the reports of a claim come to, how readers see that, and what it was worked out of. */
export type Shown = Pick<Known, 'input'> & { support: Tally; contradiction: Tally; shown: ShownOrigins };

/** The origins of a claim, and what readers see of them. */
export async function shownOf(db: Reader, claimId: string): Promise<Shown> {
  const known = (await provenanceInputs(db, [claimId])).get(claimId);
  if (!known) throw new Error(`Claim ${claimId} was asked for and not answered.`);
  const { input } = known;
  const names = await namesFor(db, [input]);
  const tallies = provenanceOf(input);
  return { input, ...tallies, shown: shownOrigins(input, tallies, names) };
}
