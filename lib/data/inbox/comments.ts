import { aboutOf } from '@/lib/data/comment/claim';
import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { CommentAccess } from '@/lib/domain/inbox/seeing';

const about = {
  id: true,
  claimId: true,
  authorId: true,
  subject: true,
  subjectId: true,
  round: true,
  threadId: true,
  takenBackAt: true,
  mentions: { select: { userId: true } },
  thread: { select: { authorId: true, round: true } },
} satisfies Prisma.CommentSelect;
type CommentRow = Prisma.CommentGetPayload<{ select: typeof about }>;

/** A comment as those need it who are told of it: not its words. */
export type ToldComment = CommentRow & {
  access: CommentAccess;
  /** Who reviewed its claim in the last round that concluded. */
  reviewerIds: string[];
};

/** These comments by their ids, with what decides who may know of them. As many queries for fifty as for one. */
export async function commentsToTell(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldComment>> {
  if (ids.length === 0) return new Map();
  const found = await db.comment.findMany({ where: { id: { in: [...new Set(ids)] } }, select: about });
  const claimIds = [...new Set(found.map(({ claimId }) => claimId))];
  const subjectOf = await aboutOf(db, claimIds, found);
  const lastOf = await lastConcluded(db, claimIds);
  return new Map(
    found.map((comment) => {
      const { authorId, round } = comment.thread ?? comment;
      const { concluded, reviewerIds } = lastOf(comment.claimId);
      const thread = { authorId, round, about: subjectOf(comment) };
      const access = { thread, concluded, takenBack: comment.takenBackAt !== null };
      return [comment.id, { ...comment, access, reviewerIds }];
    }),
  );
}

/** The last round of each of these claims that concluded, and who reviewed in it. */
async function lastConcluded(db: Reader, claimIds: readonly string[]) {
  const rounds = await db.reviewRound.findMany({
    where: { claimId: { in: [...claimIds] }, state: 'CONCLUDED' },
    orderBy: { sequence: 'desc' },
    select: { claimId: true, sequence: true, reviews: { select: { reviewerId: true } } },
  });
  return (claimId: string) => {
    const last = rounds.find((round) => round.claimId === claimId);
    return {
      concluded: last?.sequence ?? 0,
      reviewerIds: last?.reviews.map(({ reviewerId }) => reviewerId) ?? [],
    };
  };
}

/** Who has written in the thread of a comment. */
export async function threadOf(db: Reader, { id, threadId }: ToldComment): Promise<string[]> {
  const opener = threadId ?? id;
  const written = await db.comment.findMany({
    where: { OR: [{ id: opener }, { threadId: opener }] },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  return written.map(({ authorId }) => authorId);
}
