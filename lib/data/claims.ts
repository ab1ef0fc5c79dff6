import type { Actor } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim-facts';
import { contentHash } from './claim-content';
import { type ClaimGraph, type ClaimRow, claimGraph } from './claim-graph';
import type { Reader, Tx } from './db';
import type { Prisma } from './generated/client';
import { type PersonRow, peopleById } from './people';
import { sourcesIn } from './published-parts';
import { visibleTo } from './scope';
import { publicSources } from './source-facts';

/** The claim, or null where it does not exist for this actor. The number of queries is the same for every claim. */
export async function findClaim(db: Reader, actor: Actor, id: string): Promise<ClaimRow | null> {
  const row = await db.claim.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, include: claimGraph });
  if (!row) return null;
  const people = await peopleById(db, peopleIn(row));
  return { ...row, people, sources: await publicSources(db, sourcesIn(row)) };
}

/** What the rules need to know of a claim. */
export function factsOf(row: ClaimRow): ClaimFacts {
  const [round] = row.rounds;
  return {
    status: row.status,
    authorId: row.authorId,
    contributorIds: row.contributors.map((c) => c.userId),
    round: round
      ? {
          reviewerIds: [...new Set(round.reviews.map((r) => r.reviewerId))],
          recusedIds: round.recusals.map((r) => r.userId),
          adjudicatorId: round.adjudication?.editorId ?? null,
        }
      : null,
    appearances: row.appearances.map((a) => ({
      passage: a.passage.state,
      confirmed: a.passage.confirmedAt !== null,
      attributions: a.attributions.length,
      offRecord: a.attributions.some((attribution) => attribution.terms === 'OFF_RECORD'),
    })),
    unchanged: row.approvedHash === null || row.approvedHash === contentHash(row),
    live: row.publications[0]?.state === 'LIVE',
  };
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
