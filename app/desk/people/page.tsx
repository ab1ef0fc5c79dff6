import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/waiting/skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { askedCursor } from '@/lib/schemas/primitives';
import { listUsers } from '@/lib/services/people/users';
import { read } from '../reading';
import { InviteForm } from './invite-form';
import { PeopleTable } from './people-table';

export const metadata: Metadata = { title: 'People' };

type Search = Promise<{ after?: string | string[] }>;

export default function PeoplePage({ searchParams }: { searchParams: Search }) {
  return (
    <div className="grid gap-8">
      <PageHeader
        size="tool"
        title="People"
        lede="Who has an account, and what they do. Nobody is deleted: their work keeps their name. Taking access away ends their sessions and tokens."
      />
      <Suspense fallback={<Skeleton lines={6} />}>
        <People searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

async function People({ searchParams }: { searchParams: Search }) {
  const { after } = await searchParams;
  const cursor = askedCursor(after);
  const actor = await currentActor();
  const page = read(await listUsers(actor, { cursor, limit: 50 }), '/desk/people');
  return (
    <>
      <Section id="invite" title="Invite somebody">
        <InviteForm />
      </Section>
      <Section id="accounts" title="Accounts">
        <PeopleTable people={page.items} me={actor.id} />
        <Pagination
          label="Accounts"
          newer={cursor ? '/desk/people' : undefined}
          newerLabel="Newest"
          older={page.next ? `/desk/people?after=${encodeURIComponent(page.next)}` : undefined}
        />
      </Section>
    </>
  );
}
