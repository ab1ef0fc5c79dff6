import { reader, transaction } from '@/lib/data/db';
import { countUnread, findNotification, findNotifications, markRead } from '@/lib/data/inbox/notifications';
import { instantCursor, pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type {
  AboutNotification,
  ListNotifications,
  NotificationCount,
  NotificationView,
  ReadAll,
} from '@/lib/schemas/inbox';
import type { Page } from '@/lib/schemas/primitives';
import type { WriteOptions } from '@/lib/services/writing';
import { notificationView, said } from './saying';

/** Nobody needs to know more exactly than "99 or more". */
const COUNTED_UP_TO = 99;

/** What you were told of, the newest first, in the words that it has for you now. */
export async function listNotifications(
  actor: Actor,
  { cursor, limit, kind, unread }: ListNotifications,
): Promise<Result<Page<NotificationView>>> {
  const person = permit(actor, 'inbox.read');
  if (!person.ok) return person;
  const after = instantCursor(cursor);
  const rows = await findNotifications(reader(), person.value.id, { kind, unread }, after, limit);
  const sayingOf = await said(reader(), person.value, rows.slice(0, limit));
  const place = ({ at, id }: (typeof rows)[number]) => ({ at: at.toISOString(), id });
  return ok(pageOf(rows, limit, place, (row) => notificationView(row, sayingOf(row))));
}

/** How much of it you have not read, up to 99. */
export async function countNotifications(actor: Actor): Promise<Result<NotificationCount>> {
  const person = permit(actor, 'inbox.read');
  if (!person.ok) return person;
  return ok({ unread: await countUnread(reader(), person.value.id, COUNTED_UP_TO) });
}

/** Marks one thing as read. Reading it again changes nothing. */
export async function readNotification(
  actor: Actor,
  { notificationId }: AboutNotification,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<NotificationView>> {
  const person = permit(actor, 'inbox.manage');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    await markRead(tx, person.value.id, { id: notificationId }, now);
    const row = await findNotification(tx, person.value.id, notificationId);
    if (!row) return refuse('not_found');
    return ok(notificationView(row, (await said(tx, person.value, [row]))(row)));
  });
}

/** Marks all as read that came up to a moment: what came while somebody was looking stays unread. */
export async function readAllNotifications(
  actor: Actor,
  { upTo }: ReadAll,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<NotificationCount>> {
  const person = permit(actor, 'inbox.manage');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    await markRead(tx, person.value.id, { upTo: new Date(upTo) }, now);
    return ok({ unread: await countUnread(tx, person.value.id, COUNTED_UP_TO) });
  });
}
