import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SearchBox } from '@/components/form/search-box';
import { SourceTable } from '@/components/source/table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { isolated } from '@/lib/domain/text/isolating';
import { askedCursor } from '@/lib/schemas/primitives';
import { ListSources } from '@/lib/schemas/source';
import { listSources } from '@/lib/services/source/sources';
import { read } from '../reading';

export const metadata: Metadata = { title: 'Sources' };

type Search = Promise<{ q?: string | string[]; cursor?: string | string[] }>;

/** Everybody and everything that claims come from. */
export default function SourcesPage({ searchParams }: { searchParams: Search }) {
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Sources"
        actions={
          <>
            <ButtonLink href="/desk/sources/duplicates">May be one</ButtonLink>
            <ButtonLink
              variant="primary"
              href="/desk/sources/new"
              icon={<Plus aria-hidden="true" className="size-4" />}
            >
              New source
            </ButtonLink>
          </>
        }
      />
      <Suspense fallback={<RowsSkeleton label="Loading the sources" />}>
        <Sources searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

async function Sources({ searchParams }: { searchParams: Search }) {
  const asked = await searchParams;
  const q = [asked.q].flat()[0]?.trim().slice(0, 200) || undefined;
  const cursor = askedCursor(asked.cursor);
  const sources = read(
    await listSources(await currentActor(), ListSources.parse({ q, cursor })),
    sourcesAt(q, cursor),
  );
  return (
    <div className="grid gap-5">
      <SearchBox action="/desk/sources" label="Search names and other names" q={q} />
      {sources.items.length > 0 ? <SourceTable sources={sources.items} /> : <Nothing q={q} />}
      <Pagination
        label="Sources"
        newer={cursor ? sourcesAt(q) : undefined}
        newerLabel="First"
        older={sources.next ? sourcesAt(q, sources.next) : undefined}
        olderLabel="Next"
      />
    </div>
  );
}

function sourcesAt(q?: string, cursor?: string): string {
  const asked = Object.entries({ q, cursor }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return asked.length > 0 ? `/desk/sources?${new URLSearchParams(asked)}` : '/desk/sources';
}

function Nothing({ q }: { q: string | undefined }) {
  if (q)
    return (
      <EmptyState
        title={`No source matches “${isolated(q)}”`}
        actions={<ButtonLink href="/desk/sources/new">New source</ButtonLink>}
      >
        The beginnings of words are looked for, in names and other names.
      </EmptyState>
    );
  return (
    <EmptyState title="No sources yet">
      They are made here, or in place while a claim is attributed.
    </EmptyState>
  );
}
