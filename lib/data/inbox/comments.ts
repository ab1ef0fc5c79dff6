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
export type ToldComment = CommentRow & { access: CommentAccess };

/** These comments by their ids, with what decides who may know of them. As many queries for fifty as for one. */
export async function commentsToTell(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldComment>> {
  if (ids.length === 0) return new Map();
  const found = await db.comment.findMany({ where: { id: { in: [...new Set(ids)] } }, select: about });
  const isBlind = await blindIn(db, found);
  const aboutOf = await subjectsOf(db, found);
  const accessOf = (comment: CommentRow): CommentAccess => ({
    authorId: comment.authorId,
    openerId: comment.thread?.authorId ?? comment.authorId,
    inBlindRound: isBlind(comment),
    takenBack: comment.takenBackAt !== null,
    about: aboutOf(comment),
  });
  return new Map(found.map((comment) => [comment.id, { ...comment, access: accessOf(comment) }]));
}

/** Whether a comment, or the beginning of its thread, was written in a round since which none of the claim has concluded. */
async function blindIn(
  db: Reader,
  comments: readonly CommentRow[],
): Promise<(comment: CommentRow) => boolean> {
  const concluded = await db.reviewRound.findMany({
    where: { claimId: { in: comments.map(({ claimId }) => claimId) }, state: 'CONCLUDED' },
    select: { claimId: true, sequence: true },
  });
  const isOver = (claimId: string, round: number) =>
    concluded.some((it) => it.claimId === claimId && it.sequence >= round);
  return ({ claimId, round, thread }) =>
    [round, thread?.round ?? null].some((it) => it !== null && !isOver(claimId, it));
}

/** What comments are about, where that exists for some alone. */
async function subjectsOf(
  db: Reader,
  comments: readonly CommentRow[],
): Promise<(comment: CommentRow) => CommentAccess['about']> {
  const of = (wanted: CommentRow['subject']) =>
    comments.flatMap(({ subject, subjectId }) =>
      subject === wanted && subjectId !== null ? [subjectId] : [],
    );
  const review = { select: { reviewerId: true, round: { select: { state: true } } } } as const;
  const links = await db.evidenceLink.findMany({
    where: { id: { in: of('EVIDENCE') } },
    select: { id: true, addedById: true, evidence: { select: { sensitivity: true } }, review },
  });
  const reviews = await db.review.findMany({
    where: { id: { in: of('REVIEW') } },
    select: { id: true, ...review.select },
  });
  return ({ subject, subjectId }) => {
    if (subject !== 'EVIDENCE' && subject !== 'REVIEW') return 'all';
    const link = links.find(({ id }) => id === subjectId);
    const found = reviews.find(({ id }) => id === subjectId);
    if (link)
      return {
        evidence: {
          sensitivity: link.evidence.sensitivity,
          addedById: link.addedById,
          review: link.review && withStanding(link.review),
        },
      };
    return found ? { review: withStanding(found) } : 'gone';
  };
}

const withStanding = ({ reviewerId, round }: { reviewerId: string; round: { state: string } }) => ({
  ...{ reviewerId, concluded: round.state === 'CONCLUDED' },
});

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
