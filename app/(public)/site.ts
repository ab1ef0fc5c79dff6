import { env } from '@/lib/config/env';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { beginning, citation, shortCitation } from '@/lib/formats/citation';
import type { Site } from '@/lib/formats/claim-review';

/** The newsroom's name and public address, for canonical links, citations and feeds. */
export const site = (): Site => ({ name: env().SITE_NAME, url: env().SITE_URL });

/** The canonical address of one of our paths, in full. */
export const canonicalOf = (path: string): string => `${env().SITE_URL}${path}`;

/** A publication as a reference: short to read, whole to copy. */
export const citationOf = ({ snapshot, sha256 }: { snapshot: Snapshot; sha256: string }) => ({
  short: shortCitation(snapshot, site()),
  long: citation(snapshot, sha256, site()),
  quoted: beginning(snapshot.claim.statement),
});
