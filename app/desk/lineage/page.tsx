import type { Metadata } from 'next';
import { Suspense } from 'react';
import { WaitingSuggestions } from '@/components/provenance/lineage/waiting';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { askedCursor } from '@/lib/schemas/primitives';
import { ListLineage } from '@/lib/schemas/provenance/lineage';
import { listLineage } from '@/lib/services/provenance/lineage-reading';
import { read } from '../reading';
import { judgeLineageAction } from './actions';

export const metadata: Metadata = { title: 'Origins to confirm' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function LineagePage(props: Props) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading what was found" />}>
      <Waiting {...props} />
    </Suspense>
  );
}

/** What Sourceline found of what comes from what, and nobody has looked at yet. */
async function Waiting({ searchParams }: Props) {
  const cursor = askedCursor((await searchParams).after);
  const input = ListLineage.parse({ state: 'SUGGESTED', cursor, limit: 25 });
  const { items, next } = read(await listLineage(await currentActor(), input), '/desk/lineage');
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Origins to confirm"
        lede="What may come from what, by shared words, credit lines, links and addresses. Nothing here counts until one of you confirms it; what you reject is not suggested again."
      />
      {items.length > 0 ? (
        <WaitingSuggestions items={items} judge={judgeLineageAction} />
      ) : (
        <EmptyState title="Nothing waits">
          When an article or a copy of evidence comes in, what it may come from stands here.
        </EmptyState>
      )}
      <Pagination
        label="Origins to confirm"
        newer={cursor ? '/desk/lineage' : undefined}
        newerLabel="First page"
        older={next ? `/desk/lineage?after=${next}` : undefined}
        olderLabel="More"
      />
    </div>
  );
}
