import type { Tx } from '@/lib/data/db';
import { choicesOf } from '@/lib/data/inbox/choices';
import type { MailRow } from '@/lib/data/inbox/mails';
import type { NotificationRow } from '@/lib/data/inbox/notifications';
import { findUser } from '@/lib/data/people/users';
import { type Actor, onDesk } from '@/lib/domain/actor';
import { deliveryOf, isNoticeKind } from '@/lib/domain/inbox/kinds';
import { mailHtml } from '@/lib/formats/mail/html';
import type { MailItem, MailModel } from '@/lib/formats/mail/model';
import { mailText } from '@/lib/formats/mail/text';
import type { Letterhead } from '@/lib/outside/mail/office';
import { type Said, said } from './saying';

export type Composed = { to: string; subject: string; text: string; html: string };

/**
 * Writes a mail of what its recipient may see at this moment, and has not read yet, and wants by mail still. Null where nothing is
 * left, or they work on the desk no more: then nothing is sent.
 */
export async function compose(
  tx: Tx,
  mail: MailRow & { notifications: readonly NotificationRow[] },
  letterhead: Letterhead,
): Promise<Composed | null> {
  const user = await findUser(tx, mail.userId);
  if (!user?.active) return null;
  const actor: Actor = { id: user.id, name: user.name, role: user.role, scope: 'read' };
  if (!onDesk(actor)) return null;
  const choices = (await choicesOf(tx, [user.id]))(user.id);
  const rows = mail.notifications.filter(
    ({ kind, readAt }) => readAt === null && isNoticeKind(kind) && deliveryOf(choices, kind) !== 'OFF',
  );
  const sayingOf = await said(tx, actor, rows);
  const items = rows.flatMap((row) => sayingOf(row) ?? []);
  if (items.length === 0) return null;
  const model = modelOf(items, mail.digest, letterhead);
  return { to: user.email, subject: model.subject, text: mailText(model), html: mailHtml(model) };
}

/** The subject says what happened and not to what: it is read on locked screens, and over shoulders. */
function modelOf(items: readonly Said[], digest: boolean, { siteName, siteUrl }: Letterhead): MailModel {
  const [first] = items;
  const many = `${items.length} things on the desk`;
  const one = first && items.length === 1 ? first.words : many;
  const subject = digest ? `Your day: ${items.length === 1 ? 'one thing on the desk' : many}` : one;
  return {
    subject,
    heading: subject,
    items: items.map((item) => itemOf(item, siteUrl)),
    because: digest
      ? 'You get this once a day, where something waits that you have not read.'
      : 'You get this because you asked to be told at once.',
    choicesHref: `${siteUrl}/desk/inbox/choices`,
    siteName,
  };
}

const itemOf = ({ words, about, href }: Said, siteUrl: string): MailItem => ({
  words,
  title: about?.title ?? null,
  language: about?.language ?? null,
  direction: about?.direction ?? null,
  href: href === null ? null : `${siteUrl}${href}`,
});
