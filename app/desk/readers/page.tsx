import type { Metadata } from 'next';
import { ReportFilterForm } from '@/components/challenge/desk/filters';
import { ReportList } from '@/components/challenge/desk/list';
import { emptyWords, viewWords } from '@/components/challenge/words';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import { currentActor } from '@/lib/auth/current-actor';
import type { ReportState } from '@/lib/domain/challenge/challenge';
import type { ReportCounts } from '@/lib/schemas/challenge/report';
import { countReaderReports, listReports } from '@/lib/services/challenge/reports';
import { read } from '../reading';
import {
  type ReportFilters,
  reportsAddress,
  reportsAskedFor,
  reportViews,
  type SearchParams,
} from './address';

export const metadata: Metadata = { title: 'Readers' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and the list works without. */
export const instant = false;

/** What readers say: errors that they report, and claims that they ask to have checked. */
export default async function ReadersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = reportsAskedFor(await searchParams);
  const actor = await currentActor();
  const here = reportsAddress(asked, asked.cursor);
  const counts = read(await countReaderReports(actor), here);
  const { items, next } = read(await listReports(actor, asked), here);
  const narrowed = Boolean(asked.kind || asked.claimId || asked.mine);
  return (
    <div className="grid gap-5">
      <PageHeader
        size="tool"
        title="Readers"
        actions={<ListKeys />}
        lede="Errors that they report, and claims that they ask us to check. Their words are a stranger’s: nobody has opened their links."
      />
      <TabNav label="What readers sent, by state" tabs={tabsFor(asked, counts)} />
      <ReportFilterForm
        key={reportsAddress(asked)}
        {...asked}
        clear={narrowed ? reportsAddress({ state: asked.state }) : null}
      />
      {items.length > 0 ? (
        <ReportList items={items} caption={viewWords[asked.state]} />
      ) : (
        <Nothing state={asked.state} narrowed={narrowed} />
      )}
      <Pagination
        label="What readers sent"
        newer={asked.cursor ? reportsAddress(asked) : undefined}
        newerLabel="First page"
        older={next ? reportsAddress(asked, next) : undefined}
        olderLabel="More"
      />
    </div>
  );
}

function Nothing({ state, narrowed }: { state: ReportState; narrowed: boolean }) {
  if (!narrowed) return <EmptyState title={emptyWords[state]} />;
  return (
    <EmptyState
      title="Nothing fits these filters"
      actions={<ButtonLink href={reportsAddress({ state })}>Clear the filters</ButtonLink>}
    />
  );
}

function tabsFor(asked: ReportFilters, { received, examined, spam }: ReportCounts) {
  const counts: Partial<Record<ReportState, number>> = { RECEIVED: received, EXAMINED: examined, SPAM: spam };
  return reportViews.map((state) => ({
    href: reportsAddress({ ...asked, state }),
    label: viewWords[state],
    count: counts[state],
    current: state === asked.state,
  }));
}
