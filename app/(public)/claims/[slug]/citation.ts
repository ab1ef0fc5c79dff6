import type { Snapshot } from '@/lib/domain/publication/publication';
import { beginning, citation, shortCitation } from '@/lib/formats/citation';
import type { Site } from '@/lib/formats/claim-review';

/** A publication as a reference: short to read, whole to copy. */
export const citationOf = ({ snapshot, sha256 }: { snapshot: Snapshot; sha256: string }, site: Site) => ({
  short: shortCitation(snapshot, site),
  long: citation(snapshot, sha256, site),
  quoted: beginning(snapshot.claim.statement),
});
