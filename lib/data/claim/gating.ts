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
  /** Whether a comment that blocks is open. */
  blocked: boolean;
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
  return { support, contradiction, anonymous, overrides, blocked: await isBlocked(db, claimId) };
}

/**
 * `isBlocking` of any comment of the claim. Once its review has a result none is blind, and it is the same whoever asks: what
 * only some may see is blocking all the same.
 */
const isBlocked = async (db: Reader, claimId: string): Promise<boolean> =>
  (await db.comment.findFirst({
    where: { claimId, threadId: null, blocking: true, resolvedAt: null, takenBackAt: null },
    select: { id: true },
  })) !== null;
