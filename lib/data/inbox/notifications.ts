import { execute, type Reader, rows, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Cursor } from '@/lib/data/paging';

export type NotificationRow = Prisma.NotificationGetPayload<null>;

/** Stores what people are told of; what was stored before is passed over. Gives those that are new. */
export async function storeNotifications(
  tx: Tx,
  told: readonly NotificationRow[],
): Promise<NotificationRow[]> {
  if (told.length === 0) return [];
  const origins = [...new Set(told.map(({ origin }) => origin))];
  const before = await tx.notification.findMany({
    where: { origin: { in: origins }, userId: { in: told.map(({ userId }) => userId) } },
    select: { userId: true, origin: true },
  });
  const isNew = (row: NotificationRow) =>
    !before.some(({ userId, origin }) => userId === row.userId && origin === row.origin);
  const fresh = told.filter(isNew);
  await tx.notification.createMany({ data: fresh });
  return fresh;
}

/** Those of these people who were told that a comment mentions them. */
export async function mentionedIn(
  db: Reader,
  commentId: string,
  userIds: readonly string[],
): Promise<Set<string>> {
  const found = await db.notification.findMany({
    where: { userId: { in: [...userIds] }, kind: 'MENTION', subjectId: commentId },
    select: { userId: true },
  });
  return new Set(found.map(({ userId }) => userId));
}

/** Those of these moments that somebody was told of. Each is one person's. */
export async function knownOrigins(origins: readonly string[]): Promise<ReadonlySet<string>> {
  if (origins.length === 0) return new Set();
  const found = await rows<{ origin: string }>(
    Prisma.sql`SELECT DISTINCT n."origin" FROM "Assignment" a JOIN "Notification" n ON n."userId" = a."userId"
      WHERE a."endedAt" IS NULL AND n."origin" IN (${Prisma.join([...origins])})`,
  );
  return new Set(found.map(({ origin }) => origin));
}

export type NotificationFilter = { kind?: string | undefined; unread?: boolean | undefined };

/** What somebody was told of, the newest first; one row more than `limit`. */
export const findNotifications = (
  db: Reader,
  userId: string,
  { kind, unread }: NotificationFilter,
  after: Cursor | null,
  limit: number,
): Promise<NotificationRow[]> =>
  db.notification.findMany({
    where: {
      userId,
      ...(kind && { kind }),
      ...(unread && { readAt: null }),
      ...(after && {
        OR: [{ at: { lt: new Date(after.at) } }, { at: new Date(after.at), id: { lt: after.id } }],
      }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });

export const findNotification = (db: Reader, userId: string, id: string): Promise<NotificationRow | null> =>
  db.notification.findFirst({ where: { id, userId } });

/** How much somebody has not read, counted as far as `most`. */
export async function countUnread(db: Reader, userId: string, most: number): Promise<number> {
  const found = await rowsThrough<{ unread: number }>(
    db,
    Prisma.sql`SELECT COUNT(*) AS "unread" FROM (
      SELECT 1 FROM "Notification" WHERE "userId" = ${userId} AND "readAt" IS NULL LIMIT ${most}) n`,
  );
  return Number(found[0]?.unread ?? 0);
}

/** Marks as read what was told up to a moment: one thing, or all. What was read stays read since then. */
export const markRead = async (
  tx: Tx,
  userId: string,
  which: { id: string } | { upTo: Date },
  now: Date,
): Promise<void> =>
  void (await tx.notification.updateMany({
    where: { userId, readAt: null, ...('id' in which ? { id: which.id } : { at: { lte: which.upTo } }) },
    data: { readAt: now },
  }));

/** Puts notifications into a mail, or takes them out of one. */
export const putIntoMail = async (tx: Tx, ids: readonly string[], mailId: string | null): Promise<void> => {
  if (ids.length === 0) return;
  await execute(
    tx,
    Prisma.sql`UPDATE "Notification" SET "mailId" = ${mailId} WHERE "id" IN (${Prisma.join([...ids])})`,
  );
};
