import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { Shown } from '@/lib/data/provenance/shown';

export type OverrideRow = Prisma.GateOverrideGetPayload<null>;

/** What the gates weigh of a claim besides its content: its origins, as readers may know them, and what editors let it pass. */
export type Gating = Pick<Shown, 'support' | 'contradiction'> & {
  /** The ids of anonymous sources. */
  anonymous: ReadonlySet<string>;
  /** Those that were not withdrawn, the last asked for first. */
  overrides: OverrideRow[];
};

/** The same of a claim whose origins were read: with what editors let it pass. */
export async function gatingOf(
  db: Reader,
  claimId: string,
  { input, support, contradiction }: Shown,
): Promise<Gating> {
  const overrides = await db.gateOverride.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  const anonymous = new Set(input.sources.filter((source) => source.anonymous).map(({ id }) => id));
  return { support, contradiction, anonymous, overrides };
}
