import { type Reader, reader, row } from '@/lib/data/db';
import { linksOf, standingEvidence } from '@/lib/data/evidence/evidence';
import { copiesOf } from '@/lib/data/evidence/named';
import { Prisma } from '@/lib/data/generated/client';
import { type People, peopleById, peopleOnDesk } from '@/lib/data/names';
import { shownOf } from '@/lib/data/provenance/shown';
import { unrestrictedFor, visibleTo } from '@/lib/data/scope';
import { publicSources } from '@/lib/data/source/facts';
import type { Actor } from '@/lib/domain/actor';
import { canReadEvidence, isSettled } from '@/lib/domain/evidence/access';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isWeighed } from '@/lib/domain/workflow/overriding';
import { type Gating, gatingOf } from './gating';
import {
  type ClaimGraph,
  type ClaimRow,
  type CoveredClaim,
  claimGraph,
  type EvidenceLinkRow,
  evidenceGraph,
  sourcesIn,
  standingClaim,
} from './graph';

/** How often a claim that somebody changes meanwhile is read: people don't change one so often. */
const ATTEMPTS = 3;

/**
 * The claim as it exists for this actor, for showing. Its queries see what is committed at the moment of each: a round that
 * concludes between two of them would show reviewers' names that its new status withholds. So it is read again when it has
 * another version afterwards, and refused as busy when that never ends. Refuses `not_found` where it doesn't exist.
 */
export async function readClaim(actor: Actor, id: string, at = new Date()): Promise<Result<ClaimRow>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const claim = await findClaim(reader(), actor, id, at);
    if (!claim) return refuse('not_found');
    if (claim.version === (await versionNow(id))) return ok(claim);
  }
  return refuse('busy', { retryAfterSeconds: 1 });
}

async function versionNow(id: string): Promise<number | undefined> {
  const now = await row<{ version: number }>(Prisma.sql`SELECT "version" FROM "Claim" WHERE "id" = ${id}`);
  return now?.version;
}

/**
 * The claim as it exists for this actor, or null where it doesn't. Neither the number of queries nor their rows depend on
 * anything that is blind to them.
 */
export async function findClaim(
  db: Reader,
  actor: Actor,
  id: string,
  at = new Date(),
): Promise<ClaimRow | null> {
  const claim = await graphFor(db, actor, id);
  if (!claim) return null;
  const isCompared = claim.approvedHash !== null || claim.publications.length > 0;
  // Whether a reviewed claim can be approved rests on the copies that it would be published with.
  if (isCompared || claim.status === 'REVIEWED') return covering(db, actor, claim, at);
  const evidence = await evidenceOf(db, claim, unrestrictedFor(actor));
  const people = await peopleIn(db, claim, evidence);
  return { ...claim, actor, at, evidence, people, desk: await peopleOnDesk(db), covered: null };
}

/** What these claims say, as far as they exist for this actor. */
export async function statementsOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader().claim.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    select: { id: true, statement: true },
  });
  return new Map(rows.map(({ id, statement }) => [id, statement]));
}

/** The same claim for a move, which may rest on what an approval covers. */
export async function findClaimToMove(
  db: Reader,
  actor: Actor,
  id: string,
  at = new Date(),
): Promise<CoveredClaim | null> {
  const claim = await graphFor(db, actor, id);
  return claim && covering(db, actor, claim, at);
}

async function graphFor(db: Reader, actor: Actor, id: string): Promise<ClaimGraph | null> {
  const row = await db.claim.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: claimGraph(actor),
  });
  return row && standingClaim(row);
}

async function covering(db: Reader, actor: Actor, claim: ClaimGraph, at: Date): Promise<CoveredClaim> {
  const all = await evidenceOf(db, claim, {});
  const evidence = all.filter((link) => canReadLink(actor, link));
  const settled = all.filter(isSettled);
  const sources = await publicSources(db, sourcesIn(claim, settled));
  const copies = await copiesOf(db, settled);
  const origins = await shownOf(db, claim.id);
  const gating = isWeighed(claim.status) ? await gatingOf(db, claim.id, origins) : null;
  const people = await peopleIn(db, claim, evidence, gating);
  const desk = await peopleOnDesk(db);
  const covered = { evidence: settled, sources, copies, origins, gating };
  return { ...claim, actor, at, evidence, people, desk, covered };
}

/** The evidence of a claim that came with no review, or with one of those that were read with it. */
async function evidenceOf(
  db: Reader,
  claim: ClaimGraph,
  restricted: Prisma.EvidenceLinkWhereInput,
): Promise<EvidenceLinkRow[]> {
  const reviews = reviewsIn(claim);
  const rows = await db.evidenceLink.findMany({
    where: { AND: [linksOf(claim.id, reviews.keys()), restricted] },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    include: evidenceGraph,
  });
  return rows.map((row) => ({
    ...row,
    evidence: standingEvidence(row.evidence),
    review: reviews.get(row.reviewId ?? '') ?? null,
  }));
}

/** The reviews that were read with a claim, by their ids, as the rule about evidence needs them. */
const reviewsIn = ({ rounds }: ClaimGraph): Map<string, EvidenceLinkRow['review']> =>
  new Map(
    rounds.flatMap(({ state, reviews }) =>
      reviews.map(({ id, reviewerId }) => [id, { reviewerId, concluded: state === 'CONCLUDED' }]),
    ),
  );

const canReadLink = (actor: Actor, { evidence, addedById, review }: EvidenceLinkRow): boolean =>
  canReadEvidence(actor, { sensitivity: evidence.sensitivity, addedById, review });

/** Everybody whom a claim shows, in one query. */
function peopleIn(
  db: Reader,
  claim: ClaimGraph,
  evidence: readonly EvidenceLinkRow[],
  gating: Gating | null = null,
): Promise<People> {
  const inRounds = claim.rounds.flatMap(({ reviews, adjudication }) => [
    ...reviews.map((review) => review.reviewerId),
    ...(adjudication ? [adjudication.editorId] : []),
  ]);
  return peopleById(db, [
    claim.authorId,
    ...(claim.approvedById ? [claim.approvedById] : []),
    ...(claim.summaryById ? [claim.summaryById] : []),
    ...claim.contributors.map((c) => c.userId),
    ...evidence.map((link) => link.addedById),
    ...claim.replies.map((reply) => reply.createdById),
    ...(gating?.overrides ?? []).flatMap((o) => [o.askedById, ...(o.confirmedById ? [o.confirmedById] : [])]),
    ...inRounds,
  ]);
}
