import type { Metadata } from 'next';
import { Suspense } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { Skeleton } from '@/components/ui/waiting/skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { askedCursor, Id } from '@/lib/schemas/primitives';
import { listAudit } from '@/lib/services/record';
import { read } from '../reading';
import { AuditTable } from './audit-table';
import { ChainCheck } from './chain-check';
import { SubjectFilter } from './subject-filter';

export const metadata: Metadata = { title: 'Audit log' };

type Search = Promise<{ after?: string | string[]; about?: string | string[] }>;

export default function AuditPage({ searchParams }: { searchParams: Search }) {
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Audit log"
        lede="Who did what, newest first. What readers see is named by its published words; of everything else there is only an id. Nothing in it can be changed: each entry carries the hash of the one before. A sealed review shows once its round has concluded."
        actions={<ChainCheck />}
      />
      <Suspense fallback={<Skeleton lines={8} />}>
        <Audit searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

async function Audit({ searchParams }: { searchParams: Search }) {
  const { after, about } = await searchParams;
  const cursor = askedCursor(after);
  const subjectId = Id.safeParse(about).data;
  const page = read(await listAudit(await currentActor(), { cursor, subjectId, limit: 50 }), '/desk/audit');
  return (
    <>
      <SubjectFilter subjectId={subjectId} />
      {page.items.length > 0 ? (
        <AuditTable entries={page.items} />
      ) : (
        <EmptyState title="Nothing">
          {subjectId ? 'Nothing happened to what has this id.' : 'Nothing has happened yet.'}
        </EmptyState>
      )}
      <Pagination
        label="Audit log"
        newer={cursor ? address({ about: subjectId }) : undefined}
        newerLabel="Newest"
        older={page.next ? address({ about: subjectId, after: page.next }) : undefined}
      />
    </>
  );
}

function address(search: Record<string, string | undefined>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `/desk/audit?${new URLSearchParams(given)}` : '/desk/audit';
}
