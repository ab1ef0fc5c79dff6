import type { Metadata } from 'next';
import { Mailbox } from '@/components/inbox/mailbox';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { currentActor } from '@/lib/auth/current-actor';
import { askedCursor } from '@/lib/schemas/primitives';
import { listKept } from '@/lib/services/inbox/mailbox';
import { read } from '../reading';

export const metadata: Metadata = { title: 'Mailbox' };

export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What would have been sent to somebody, in the demo. */
export default async function MailboxPage({ searchParams }: Props) {
  const cursor = askedCursor((await searchParams).after);
  const { items, next } = read(await listKept(await currentActor(), { cursor, limit: 10 }), '/desk/mailbox');
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader
        size="tool"
        title="Mailbox"
        lede="The demo sends no e-mail. This is what would have come to you."
      />
      {items.length > 0 ? (
        <Mailbox mails={items} />
      ) : (
        <EmptyState title="Nothing would have been sent">
          What you asked to be told at once comes here within seconds; the digest comes once a day.
        </EmptyState>
      )}
      <Pagination
        label="Mailbox"
        newer={cursor ? '/desk/mailbox' : undefined}
        newerLabel="Newest"
        older={next ? `/desk/mailbox?${new URLSearchParams({ after: next })}` : undefined}
      />
    </div>
  );
}
