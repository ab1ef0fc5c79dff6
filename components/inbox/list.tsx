'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { kindWords } from '@/lib/domain/inbox/kinds';
import type { AboutNotification, NotificationView } from '@/lib/schemas/inbox';

export type ReadAction = Action<AboutNotification, NotificationView>;

/** What somebody was told of, the newest first. Opening one marks it as read. */
export function NotificationList({
  items,
  markRead,
}: {
  items: readonly NotificationView[];
  markRead: ReadAction;
}) {
  return (
    <ul>
      {items.map((item) => (
        <Row key={item.id} item={item} markRead={markRead} />
      ))}
    </ul>
  );
}

function Row({ item, markRead }: { item: NotificationView; markRead: ReadAction }) {
  const router = useRouter();
  const sending = useSubmit(markRead, { onDone: () => router.refresh() });
  const words = useRef<HTMLParagraphElement>(null);
  const mark = () => sending.submit({ notificationId: item.id });
  const markHere = () => {
    mark();
    // The button goes with what it did: whoever came by keys goes on from here.
    words.current?.focus();
  };
  const { kind, at, readAt } = item;
  const unread = readAt === null;
  return (
    <li
      data-part="row"
      className="grid gap-x-8 gap-y-1 border-t border-rule py-3.5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0 max-w-3xl">
        <p ref={words} tabIndex={-1} dir="auto" className={unread ? 'font-semibold' : undefined}>
          {item.words}
        </p>
        <About item={item} opened={unread ? mark : undefined} />
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted">
          {unread ? <Badge tone="accent">Unread</Badge> : null}
          <span>{kindWords[kind].label}</span>
          <RelativeTime value={at} />
        </p>
        <FormProblems state={sending} press="Mark as read" />
      </div>
      {unread ? (
        <Button
          size="sm"
          className="self-start justify-self-start md:justify-self-end"
          aria-label={`Mark as read: ${item.words}`}
          pending={sending.pending}
          onClick={markHere}
        >
          Mark as read
        </Button>
      ) : null}
    </li>
  );
}

function About({
  item: { about, href },
  opened,
}: {
  item: NotificationView;
  opened: (() => void) | undefined;
}) {
  if (href === null) return null;
  return (
    <p className="mt-0.5">
      <Link
        href={href}
        dir={about?.direction ?? 'auto'}
        lang={about?.language ?? undefined}
        className="link-quiet line-clamp-2 font-serif text-lg leading-snug"
        onClick={opened}
      >
        {about?.title ?? 'What readers say'}
      </Link>
    </p>
  );
}
