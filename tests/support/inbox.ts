import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { Office } from '@/lib/outside/mail/office';
import type { HandedOver, Outgoing } from '@/lib/outside/mail/sending';
import { ListNotifications } from '@/lib/schemas/inbox';
import { listNotifications } from '@/lib/services/inbox/notifications';
import { tellOfRecord } from '@/lib/services/inbox/telling';
import { must } from './make';

const letterhead = {
  siteName: 'The Meridian',
  siteUrl: 'https://desk.example',
  from: 'Desk <desk@meridian.example>',
};

export const noPost: Office = { ...letterhead, way: 'NONE' };
export const keptPost: Office = { ...letterhead, way: 'KEPT' };

/** A mail server that is told what comes of each mail, and keeps what it got. */
export function aServer(
  came: (mail: Outgoing) => HandedOver | Promise<HandedOver> = () => ({ kind: 'ACCEPTED' }),
) {
  const got: Outgoing[] = [];
  const send = async (mail: Outgoing): Promise<HandedOver> => {
    const outcome = await came(mail);
    if (outcome.kind === 'ACCEPTED') got.push(mail);
    return outcome;
  };
  const post: Office = { ...letterhead, way: 'SERVER', send };
  return { post, got };
}

/** Everything that was recorded is told of. */
export const told = (post: Office = noPost): Promise<void> => tellOfRecord({ post });

/** What somebody's inbox says, the oldest first. */
export async function inboxOf(by: Person) {
  const page = must(await listNotifications(by, ListNotifications.parse({ limit: 100 })));
  return page.items.reverse();
}

/** The kinds and words of it alone. */
export const saidTo = async (by: Person): Promise<string[]> =>
  (await inboxOf(by)).map(({ kind, words }) => `${kind}: ${words}`);

/** The mails that there are for somebody, the oldest first. */
export const mailsFor = (by: Person) =>
  reader().mail.findMany({ where: { userId: by.id }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
