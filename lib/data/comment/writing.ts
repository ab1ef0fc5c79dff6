import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';

type Row = Prisma.CommentGetPayload<null>;
export type NewComment = Pick<
  Row,
  | 'id'
  | 'claimId'
  | 'subject'
  | 'subjectId'
  | 'threadId'
  | 'body'
  | 'blocking'
  | 'authorId'
  | 'createdAt'
  | 'round'
>;
export type CommentChange = Partial<
  Pick<Row, 'body' | 'blocking' | 'editedAt' | 'takenBackAt' | 'resolvedAt' | 'resolvedById' | 'resolution'>
>;

export async function storeComment(tx: Tx, comment: NewComment, mentions: readonly string[]): Promise<void> {
  await tx.comment.create({ data: comment, select: { id: true } });
  await storeMentions(tx, comment.id, mentions);
}

/** Saves and raises the version, unless somebody moved first: then nothing is saved and the answer is false. */
export async function saveComment(
  tx: Tx,
  { id, version }: Pick<Row, 'id' | 'version'>,
  data: CommentChange,
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Names these people in a comment, and nobody else any more. */
export async function replaceMentions(tx: Tx, commentId: string, mentions: readonly string[]): Promise<void> {
  await tx.commentMention.deleteMany({ where: { commentId } });
  await storeMentions(tx, commentId, mentions);
}

async function storeMentions(tx: Tx, commentId: string, mentions: readonly string[]): Promise<void> {
  if (mentions.length === 0) return;
  await tx.commentMention.createMany({ data: mentions.map((userId) => ({ commentId, userId })) });
}
