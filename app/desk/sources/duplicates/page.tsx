import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Pair } from '@/components/source/merging/pair';
import { EmptyState } from '@/components/ui/empty-state';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/domain/permissions';
import { askedCursor } from '@/lib/schemas/primitives';
import { listDuplicates } from '@/lib/services/source/duplicates';
import { read } from '../../reading';
import { distinguishSourcesAction } from '../actions';

export const metadata: Metadata = { title: 'Sources that may be one' };

type Search = Promise<{ cursor?: string | string[] }>;

export default function DuplicatesPage({ searchParams }: { searchParams: Search }) {
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Sources', href: '/desk/sources' }, { label: 'May be one' }]} />
      <PageHeader
        size="tool"
        title="Sources that may be one"
        lede={<p>By their names, also in Arabic and Latin spellings, and by Wikidata entries.</p>}
      />
      <Suspense fallback={<RowsSkeleton label="Comparing the sources" />}>
        <Duplicates searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

async function Duplicates({ searchParams }: { searchParams: Search }) {
  const [actor, cursor] = [await currentActor(), askedCursor((await searchParams).cursor)];
  const page = read(await listDuplicates(actor, { cursor }), '/desk/sources/duplicates');
  return (
    <div className="grid gap-6">
      {page.items.length === 0 ? (
        <EmptyState title={page.next ? 'None among these sources' : 'No two sources look like one'} />
      ) : null}
      <ul className="grid gap-6 empty:hidden">
        {page.items.map(({ one, other, because }) => (
          <li key={`${one.id} ${other.id}`} className="border-t border-rule pt-4 first:border-t-0 first:pt-0">
            <Pair
              one={one}
              other={other}
              because={because}
              mayMerge={can(actor, 'source.merge')}
              distinguish={distinguishSourcesAction}
            />
          </li>
        ))}
      </ul>
      <Pagination
        label="Sources that may be one"
        newer={cursor ? '/desk/sources/duplicates' : undefined}
        newerLabel="First"
        older={page.next ? `/desk/sources/duplicates?cursor=${page.next}` : undefined}
        olderLabel="Next"
      />
    </div>
  );
}
