import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import { ScheduledList } from '@/components/workflow/schedule/list';
import { stateWords } from '@/components/workflow/schedule/words';
import { currentActor } from '@/lib/auth/current-actor';
import { scheduleStates } from '@/lib/domain/workflow/scheduling';
import { listSchedules } from '@/lib/services/workflow/schedules/listing';
import { read } from '../reading';
import { schedulesAddress, schedulesAskedFor } from './address';

export const metadata: Metadata = { title: 'Scheduled' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and the list works without. */
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What will be published by itself, the next first; and what became of what was set before. */
export default async function ScheduledPage({ searchParams }: Props) {
  const { state, cursor } = schedulesAskedFor(await searchParams);
  const actor = await currentActor();
  const here = schedulesAddress(state, cursor);
  const { items, next } = read(await listSchedules(actor, { state, cursor, limit: 50 }), here);
  const { label, none, how } = stateWords[state];
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Scheduled"
        actions={<ListKeys />}
        lede="Approved claims that are published by themselves at a set time."
      />
      <TabNav
        label="Scheduled publications by state"
        tabs={scheduleStates.map((one) => ({
          href: schedulesAddress(one),
          label: stateWords[one].label,
          current: one === state,
        }))}
      />
      {items.length > 0 ? (
        <ScheduledList label={label} items={items} />
      ) : (
        <EmptyState title={none}>{how}</EmptyState>
      )}
      <Pagination
        label="Scheduled publications"
        newer={cursor ? schedulesAddress(state) : undefined}
        newerLabel="First page"
        older={next ? schedulesAddress(state, next) : undefined}
        olderLabel="More"
      />
    </div>
  );
}
