import type { Tx } from '@/lib/data/db';
import { choicesOf } from '@/lib/data/inbox/choices';
import { storeMail } from '@/lib/data/inbox/mails';
import { type NotificationRow, putIntoMail } from '@/lib/data/inbox/notifications';
import { ask } from '@/lib/data/jobs';
import { deliveryOf, isNoticeKind } from '@/lib/domain/inbox/kinds';
import type { Office } from '@/lib/outside/mail/office';
import { newId } from '@/lib/services/ids';

/**
 * Asks for one mail for each person who wants to be told of some of this at once, in the transaction in which it is stored. What
 * the mail says is made when it is sent.
 */
export async function mailAtOnce(
  tx: Tx,
  rows: readonly NotificationRow[],
  { way }: Office,
  now: Date,
): Promise<void> {
  if (rows.length === 0 || way === 'NONE') return;
  const chosen = await choicesOf(
    tx,
    rows.map(({ userId }) => userId),
  );
  const wanted = rows.filter(
    ({ userId, kind }) => isNoticeKind(kind) && deliveryOf(chosen(userId), kind) === 'AT_ONCE',
  );
  for (const userId of new Set(wanted.map((row) => row.userId))) {
    const ids = wanted.filter((row) => row.userId === userId).map(({ id }) => id);
    await askForMail(tx, { userId, digest: false, day: null, dueAt: now }, ids, now);
  }
}

/** Stores a mail with what goes into it, and asks for it to be sent. */
export async function askForMail(
  tx: Tx,
  mail: { userId: string; digest: boolean; day: string | null; dueAt: Date },
  notificationIds: readonly string[],
  now: Date,
): Promise<void> {
  const id = newId(now);
  await storeMail(tx, { id, ...mail, createdAt: now });
  await putIntoMail(tx, notificationIds, id);
  await ask(tx, { id: newId(now), kind: 'SEND_MAIL', subjectId: id, createdById: null, createdAt: now });
}
