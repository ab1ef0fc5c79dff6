import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';

type Row = Prisma.ReplyRequestGetPayload<null>;
export type NewReply = Omit<Row, 'version'>;
export type ReplyWording = Omit<NewReply, 'id' | 'claimId' | 'createdById' | 'createdAt'>;

export async function createReply(tx: Tx, reply: NewReply): Promise<void> {
  await tx.replyRequest.create({ data: reply, select: { id: true } });
}

/** Saves and raises the version, unless somebody moved first: then nothing is saved and the answer is false. */
export async function saveReply(tx: Tx, id: string, version: number, data: ReplyWording): Promise<boolean> {
  const { count } = await tx.replyRequest.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

export async function deleteReply(tx: Tx, id: string): Promise<void> {
  await tx.replyRequest.delete({ where: { id }, select: { id: true } });
}
