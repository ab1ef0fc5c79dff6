import { createAppearance, type NewAppearance } from '@/lib/data/attribution/appearances';
import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import { type PersonRow, peopleOnDesk } from '@/lib/data/names';
import type { Person } from '@/lib/domain/actor';
import { NO_DESK } from '@/lib/domain/workflow/kept-free';
import type { ClaimRow } from './graph';

/** A claim as it comes to be: nobody has moved, approved or published it. */
const beginning = {
  dueAt: null,
  twoKeptFrom: NO_DESK,
  status: 'DRAFT',
  version: 1,
  statusReason: null,
  slug: null,
  approvedHash: null,
  approvedById: null,
  approvedAt: null,
  summary: null,
  summaryById: null,
  summaryAt: null,
  summaryRound: null,
} as const satisfies Partial<Prisma.ClaimGetPayload<null>>;

export type NewClaim = Omit<Prisma.ClaimGetPayload<null>, keyof typeof beginning>;

/**
 * Stores a new claim with its tags and where it stands, and answers with what `findClaim` would, without reading it: nothing
 * else belongs to it yet.
 */
export async function createClaim(
  tx: Tx,
  claim: NewClaim,
  tags: readonly string[],
  appearance: NewAppearance | null,
  author: Person,
): Promise<ClaimRow> {
  const person: PersonRow = { id: author.id, name: author.name, role: author.role };
  const row = { ...beginning, ...claim };
  await insert(tx, 'Claim', [row]);
  await addTags(tx, claim.id, tags);
  if (appearance) await createAppearance(tx, appearance);
  return {
    ...row,
    tags: tags.map((tag) => ({ tag })),
    contributors: [],
    appearances: appearance ? [appearance] : [],
    replies: [],
    rounds: [],
    publications: [],
    actor: author,
    at: claim.createdAt,
    evidence: [],
    people: new Map([[author.id, person]]),
    desk: await peopleOnDesk(tx),
    covered: null,
  };
}

/** Puts these tags in the place of those that a claim has. */
export async function replaceTags(tx: Tx, claimId: string, tags: readonly string[]): Promise<void> {
  await tx.claimTag.deleteMany({ where: { claimId } });
  await addTags(tx, claimId, tags);
}

/** Saves and raises the version, unless somebody moved first: then nothing is saved and the answer is false. */
export async function saveClaim(
  tx: Tx,
  id: string,
  version: number,
  data: Omit<Prisma.ClaimUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Makes every page that shows the claim an old one, where no person is who changed it. */
export async function raiseVersion(tx: Tx, id: string): Promise<void> {
  await tx.claim.updateMany({ where: { id }, data: { version: { increment: 1 } } });
}

const addTags = (tx: Tx, claimId: string, tags: readonly string[]): Promise<void> =>
  insert(
    tx,
    'ClaimTag',
    tags.map((tag) => ({ claimId, tag })),
  );
