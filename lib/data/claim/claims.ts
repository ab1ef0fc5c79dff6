import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { type PersonRow, peopleOnDesk } from '@/lib/data/names';
import type { Person } from '@/lib/domain/actor';
import type { ClaimRow } from './graph';

/** Stores a new claim with its tags, and answers with what `findClaim` would: nothing else belongs to it yet. */
export async function createClaim(
  tx: Tx,
  claim: Prisma.ClaimUncheckedCreateInput & { id: string },
  tags: readonly string[],
  author: Person,
): Promise<ClaimRow> {
  const person: PersonRow = { id: author.id, name: author.name, role: author.role };
  const row = await tx.claim.create({ data: claim });
  await addTags(tx, claim.id, tags);
  return {
    ...row,
    tags: tags.map((tag) => ({ tag })),
    contributors: [],
    appearances: [],
    rounds: [],
    publications: [],
    actor: author,
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

/** Remembers that somebody other than the author changed the content. Once is enough. */
export async function addContributor(tx: Tx, claimId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ClaimContributor" ("claimId", "userId") VALUES (${claimId}, ${userId}) ON CONFLICT DO NOTHING`;
}

async function addTags(tx: Tx, claimId: string, tags: readonly string[]): Promise<void> {
  if (tags.length > 0) await tx.claimTag.createMany({ data: tags.map((tag) => ({ claimId, tag })) });
}
