import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { type PersonRow, peopleById } from '@/lib/data/names';
import { visibleTo } from '@/lib/data/scope';
import { publicSources } from '@/lib/data/source/facts';
import type { Actor } from '@/lib/domain/actor';
import { type ClaimGraph, type ClaimRow, claimGraph, sourcesIn } from './graph';

/** The claim, or null where it does not exist for this actor. The number of queries is the same for every claim. */
export async function findClaim(db: Reader, actor: Actor, id: string): Promise<ClaimRow | null> {
  const row = await db.claim.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, include: claimGraph });
  if (!row) return null;
  const people = await peopleById(db, peopleIn(row));
  return { ...row, people, sources: await publicSources(db, sourcesIn(row)) };
}

/** Stores a new claim with its tags, and answers with what `findClaim` would: nothing else belongs to it yet. */
export async function createClaim(
  tx: Tx,
  claim: Prisma.ClaimUncheckedCreateInput & { id: string },
  tags: readonly string[],
  author: PersonRow,
): Promise<ClaimRow> {
  const row = await tx.claim.create({ data: claim });
  await addTags(tx, claim.id, tags);
  return {
    ...row,
    tags: tags.map((tag) => ({ tag })),
    contributors: [],
    appearances: [],
    evidence: [],
    rounds: [],
    publications: [],
    people: new Map([[author.id, author]]),
    sources: new Map(),
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
  await tx.$executeRaw`INSERT OR IGNORE INTO "ClaimContributor" ("claimId", "userId") VALUES (${claimId}, ${userId})`;
}

async function addTags(tx: Tx, claimId: string, tags: readonly string[]): Promise<void> {
  if (tags.length > 0) await tx.claimTag.createMany({ data: tags.map((tag) => ({ claimId, tag })) });
}

function peopleIn(row: ClaimGraph): string[] {
  const rounds = row.rounds.flatMap((round) => [
    ...round.reviews.map((review) => review.reviewerId),
    ...(round.adjudication ? [round.adjudication.editorId] : []),
  ]);
  return [
    row.authorId,
    ...(row.approvedById ? [row.approvedById] : []),
    ...row.contributors.map((c) => c.userId),
    ...row.evidence.map((link) => link.addedById),
    ...rounds,
  ];
}
