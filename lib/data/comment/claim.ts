import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { type PersonRow, peopleOnDesk } from '@/lib/data/names';
import { visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import type { CommentedClaim } from '@/lib/domain/comment/access';
import type { CommentAbout, CommentSubject } from '@/lib/domain/comment/comment';

/** A claim as its comments need it, as far as this actor may know it. */
export type CommentedRow = CommentedClaim & {
  id: string;
  status: Status;
  /** Who reviewed in the last round that concluded. */
  reviewerIds: string[];
  desk: PersonRow[];
  actor: Actor;
};

const about = {
  contributors: { select: { userId: true } },
  rounds: {
    orderBy: { sequence: 'desc' },
    select: {
      ...{ sequence: true, state: true },
      // Of rounds that concluded alone: of others there is nothing to be known.
      reviews: { where: { round: { state: 'CONCLUDED' } }, select: { reviewerId: true } },
    },
  },
} as const satisfies Prisma.ClaimSelect;

/** The claim, or null where it does not exist for this actor. Nothing that is blind to them decides how it is read. */
export async function commentedClaim(db: Reader, actor: Actor, id: string): Promise<CommentedRow | null> {
  const row = await db.claim.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: { ...{ id: true, status: true, authorId: true }, ...about },
  });
  if (!row) return null;
  const { contributors, rounds, ...claim } = row;
  const concluded = rounds.find(({ state }) => state === 'CONCLUDED');
  return {
    ...claim,
    contributorIds: contributors.map(({ userId }) => userId),
    open: rounds.find(({ state }) => state === 'OPEN')?.sequence ?? null,
    concluded: concluded?.sequence ?? 0,
    reviewerIds: [...new Set(concluded?.reviews.map(({ reviewerId }) => reviewerId))],
    desk: await peopleOnDesk(db),
    actor,
  };
}

type Named = { subject: CommentSubject; subjectId: string | null };

/** What comments of these claims are about, as far as who may read them depends on it. Two queries, however many. */
export async function aboutOf(
  db: Reader,
  claimIds: readonly string[],
  named: readonly Named[],
): Promise<(one: Named) => CommentAbout> {
  const idsOf = (subject: CommentSubject) =>
    named.flatMap((one) => (one.subject === subject ? (one.subjectId ?? []) : []));
  const links = await db.evidenceLink.findMany({
    where: { claimId: { in: [...claimIds] }, id: { in: idsOf('EVIDENCE') } },
    select: { id: true, addedById: true, evidence: { select: { sensitivity: true } }, review: standing },
  });
  const reviews = await db.review.findMany({
    where: { round: { claimId: { in: [...claimIds] } }, id: { in: idsOf('REVIEW') } },
    select: { id: true, ...standing.select },
  });
  return ({ subject, subjectId }) => {
    if (subject === 'EVIDENCE') return { subject, link: linkFacts(links.find(({ id }) => id === subjectId)) };
    if (subject === 'REVIEW') {
      const review = reviews.find(({ id }) => id === subjectId);
      return { subject, review: review ? reviewFacts(review) : null };
    }
    return { subject };
  };
}

const standing = { select: { reviewerId: true, round: { select: { state: true } } } } as const;

type ReviewRow = { reviewerId: string; round: { state: string } };
const reviewFacts = ({ reviewerId, round }: ReviewRow) => ({
  reviewerId,
  concluded: round.state === 'CONCLUDED',
});

type LinkRow = {
  addedById: string;
  evidence: { sensitivity: 'PUBLIC' | 'INTERNAL' | 'RESTRICTED' };
  review: ReviewRow | null;
};
const linkFacts = (row: LinkRow | undefined) =>
  row
    ? {
        sensitivity: row.evidence.sensitivity,
        addedById: row.addedById,
        review: row.review && reviewFacts(row.review),
      }
    : null;

/** Whether a passage stands in the claim. */
export const hasPassage = async (db: Reader, claimId: string, id: string): Promise<boolean> =>
  (await db.appearance.findFirst({ where: { id, claimId }, select: { id: true } })) !== null;
