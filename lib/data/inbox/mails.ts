import { type Reader, rows, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { storedInstant } from '@/lib/data/instants';
import type { Cursor } from '@/lib/data/paging';
import type { NotificationRow } from './notifications';

export type MailRow = Prisma.MailGetPayload<null>;
export type KeptMailRow = Prisma.KeptMailGetPayload<null>;

export const storeMail = async (
  tx: Tx,
  mail: Pick<MailRow, 'id' | 'userId' | 'digest' | 'day' | 'dueAt' | 'createdAt'>,
): Promise<void> => void (await tx.mail.create({ data: { ...mail, state: 'QUEUED' }, select: { id: true } }));

export const findMail = (
  db: Reader,
  id: string,
): Promise<(MailRow & { notifications: NotificationRow[] }) | null> =>
  db.mail.findUnique({
    where: { id },
    include: { notifications: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  });

/** Moves a mail on from one state to another; false where it was not in that one. */
export async function moveMail(
  tx: Tx,
  id: string,
  from: MailRow['state'],
  data: Prisma.MailUncheckedUpdateInput,
): Promise<boolean> {
  const { count } = await tx.mail.updateMany({ where: { id, state: from }, data });
  return count === 1;
}

export const keepMail = async (tx: Tx, mail: KeptMailRow): Promise<void> =>
  void (await tx.keptMail.create({ data: mail, select: { mailId: true } }));

/** Somebody's mails in the mailbox of the demo, the newest first; one more than `limit`. */
export const findKept = (
  db: Reader,
  userId: string,
  after: Cursor | null,
  limit: number,
): Promise<KeptMailRow[]> =>
  db.keptMail.findMany({
    where: {
      userId,
      ...(after && {
        OR: [{ at: { lt: new Date(after.at) } }, { at: new Date(after.at), mailId: { lt: after.id } }],
      }),
    },
    orderBy: [{ at: 'desc' }, { mailId: 'desc' }],
    take: limit + 1,
  });

/** For how long what nobody was mailed yet waits for a digest, in milliseconds: a week. */
const WAITS = 7 * 24 * 3_600_000;

/** Not read, told of up to a digest's moment, and in no mail; or in one of which nobody knows whether it arrived. */
const waiting = (dueAt: Date) => Prisma.sql`n."readAt" IS NULL
  AND n."at" <= ${storedInstant(dueAt.toISOString())}
  AND n."at" > ${storedInstant(new Date(dueAt.getTime() - WAITS).toISOString())}
  AND (n."mailId" IS NULL OR EXISTS (SELECT 1 FROM "Mail" f WHERE f."id" = n."mailId" AND f."state" = 'FAILED'))`;

export type WaitingRow = { id: string; userId: string; kind: string; failed: number };

/** What may go into the digest of a day, for whoever has got none that day. */
export const waitingForDigest = (day: string, dueAt: Date): Promise<WaitingRow[]> =>
  rows<WaitingRow>(Prisma.sql`
    SELECT n."id", n."userId", n."kind", CASE WHEN n."mailId" IS NULL THEN 0 ELSE 1 END AS "failed"
    FROM "User" u JOIN "Notification" n ON n."userId" = u."id"
    WHERE u."active" = TRUE AND u."role" IN ('CHECKER', 'EDITOR') AND ${waiting(dueAt)}
    AND NOT EXISTS (SELECT 1 FROM "Mail" m WHERE m."userId" = u."id" AND m."day" = ${day})
    ORDER BY n."userId", n."at", n."id"`);

/** Whether somebody has got a digest of a day. */
export const hasDigest = async (tx: Tx, userId: string, day: string): Promise<boolean> =>
  (await tx.mail.findUnique({ where: { userId_day: { userId, day } }, select: { id: true } })) !== null;
