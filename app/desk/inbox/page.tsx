import type { Metadata } from 'next';
import { NotificationList } from '@/components/inbox/list';
import { ReadAllButton } from '@/components/inbox/read-all';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import { currentActor } from '@/lib/auth/current-actor';
import { kindWords, noticeKinds } from '@/lib/domain/inbox/kinds';
import { keepsMail } from '@/lib/services/inbox/mailbox';
import { countNotifications, listNotifications } from '@/lib/services/inbox/notifications';
import { read } from '../reading';
import { readAllAction, readNotificationAction } from './actions';
import { type InboxAsked, inboxAddress, inboxAskedFor } from './address';

export const metadata: Metadata = { title: 'Inbox' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and the list works without. */
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What somebody was told of. */
export default async function InboxPage({ searchParams }: Props) {
  const asked = inboxAskedFor(await searchParams);
  const { kind, unread, cursor } = asked;
  const here = inboxAddress(asked, cursor);
  const actor = await currentActor();
  const given = { kind, unread: unread || undefined, cursor, limit: 50 };
  const { items, next } = read(await listNotifications(actor, given), here);
  const count = read(await countNotifications(actor), here);
  const [newest] = items;
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Inbox"
        lede="What happens to claims that you wrote, reviewed or watch, and what is asked of you."
        actions={
          <>
            <ListKeys />
            {keepsMail() ? <ButtonLink href="/desk/mailbox">Mailbox</ButtonLink> : null}
            <ButtonLink href="/desk/inbox/choices">Choose what comes by e-mail</ButtonLink>
            {newest && count.unread > 0 && !cursor ? (
              <ReadAllButton upTo={newest.at} readAll={readAllAction} />
            ) : null}
          </>
        }
      />
      <TabNav label="Inbox by kind" tabs={tabsOf(asked, count.unread)} />
      {items.length > 0 ? (
        <NotificationList items={items} markRead={readNotificationAction} />
      ) : (
        <Nothing {...asked} />
      )}
      <Pagination
        label="Inbox"
        newer={cursor ? inboxAddress(asked) : undefined}
        newerLabel="Newest"
        older={next ? inboxAddress(asked, next) : undefined}
      />
    </div>
  );
}

const tabsOf = ({ kind, unread }: InboxAsked, unreadCount: number) => [
  { href: inboxAddress({}), label: 'All', current: !kind && !unread },
  { href: inboxAddress({ unread: true }), label: 'Unread', count: unreadCount, current: unread && !kind },
  ...noticeKinds.map((it) => ({
    href: inboxAddress({ kind: it }),
    label: kindWords[it].label,
    current: it === kind,
  })),
];

function Nothing({ kind, unread }: InboxAsked) {
  if (kind) return <EmptyState title="Nothing of this kind">{toldWhen(kindWords[kind].when)}</EmptyState>;
  if (unread) return <EmptyState title="You have read everything" />;
  return (
    <EmptyState title="Nothing has come yet">
      Watch a claim, an article, a source or a tag, and you are told here of what happens to it.
    </EmptyState>
  );
}

/** "You are told here when …": by itself, the sentence would say that it is so now. */
const toldWhen = (when: string): string =>
  `You are told here when ${when.charAt(0).toLowerCase()}${when.slice(1)}`;
