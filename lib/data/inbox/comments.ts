import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { CommentAccess } from '@/lib/domain/inbox/seeing';

const about = {
  id: true,
  claimId: true,
  authorId: true,
  subject: true,
  round: true,
  threadId: true,
  takenBackAt: true,
  mentions: { select: { userId: true } },
  thread: { select: { authorId: true, round: true } },
} satisfies Prisma.CommentSelect;

/** A comment as those need it who are told of it: not its words. */
export type ToldComment = Prisma.CommentGetPayload<{ select: typeof about }> & { access: CommentAccess };

/** These comments by their ids, with what decides who may know of them. */
export async function commentsToTell(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldComment>> {
  if (ids.length === 0) return new Map();
  const found = await db.comment.findMany({ where: { id: { in: [...new Set(ids)] } }, select: about });
  const claimIds = [...new Set(found.map(({ claimId }) => claimId))];
  const concluded = await db.reviewRound.findMany({
    where: { claimId: { in: claimIds }, state: 'CONCLUDED' },
    select: { claimId: true, sequence: true },
  });
  const isBlind = (claimId: string, round: number | null) =>
    round !== null && !concluded.some((it) => it.claimId === claimId && it.sequence >= round);
  return new Map(
    found.map((comment) => [
      comment.id,
      {
        ...comment,
        access: {
          authorId: comment.authorId,
          openerId: comment.thread?.authorId ?? comment.authorId,
          inBlindRound:
            isBlind(comment.claimId, comment.round) ||
            isBlind(comment.claimId, comment.thread?.round ?? null),
          takenBack: comment.takenBackAt !== null,
        },
      },
    ]),
  );
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
