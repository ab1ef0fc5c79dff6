import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { provenanceInputs } from '@/lib/data/provenance/input';
import { provenanceOf, type Tally } from '@/lib/domain/provenance/provenance';

export type OverrideRow = Prisma.GateOverrideGetPayload<null>;

/** What the gates weigh of a claim besides its content: its origins, as readers may know them, and what editors let it pass. */
export type Gating = {
  support: Tally;
  contradiction: Tally;
  /** The ids of anonymous sources. */
  anonymous: ReadonlySet<string>;
  /** Those that were not withdrawn, the last asked for first. */
  overrides: OverrideRow[];
};

/** Reads it anew: origins change without the claim. */
export async function gatingOf(db: Reader, claimId: string): Promise<Gating> {
  const known = (await provenanceInputs(db, [claimId])).get(claimId);
  if (!known)
    throw new Error(`Claim ${claimId} was asked for its origins and has none, not even no origins.`);
  const overrides = await db.gateOverride.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  const { sources } = known.input;
  const anonymous = new Set(sources.filter((source) => source.anonymous).map(({ id }) => id));
  return { ...provenanceOf(known.input), anonymous, overrides };
}
