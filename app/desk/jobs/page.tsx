import type { Metadata } from 'next';
import { LookAgain } from '@/components/jobs/look-again';
import { RetryFailed } from '@/components/jobs/retry';
import { JobTable } from '@/components/jobs/table';
import { stateWords } from '@/components/jobs/words';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import { RelativeTime } from '@/components/ui/relative-time';
import { currentActor } from '@/lib/auth/current-actor';
import type { JobState } from '@/lib/domain/jobs';
import type { JobCounts } from '@/lib/schemas/jobs';
import { countJobs, listJobs } from '@/lib/services/jobs/listing';
import { read } from '../reading';
import { retryFailedJobsAction, retryJobAction } from './actions';
import { jobsAddress, jobsAskedFor } from './address';

export const metadata: Metadata = { title: 'Background work' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and the list works without. */
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What Sourceline does behind the pages, for administrators: how it goes, and nothing of what it is about. */
export default async function JobsPage({ searchParams }: Props) {
  const { state, cursor } = jobsAskedFor(await searchParams);
  const actor = await currentActor();
  const here = jobsAddress(state, cursor);
  const counts = read(await countJobs(actor), here);
  const { items, next } = read(await listJobs(actor, { state, cursor, limit: 50 }), here);
  const { label, none, how } = stateWords[state];
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Background work"
        lede="What Sourceline does behind the pages: it keeps copies of evidence, looks at articles again and at where both come from, publishes at a time, and sends mail. You see how it goes, and nothing of what it is about."
        actions={counts.failed + counts.delayed > 0 ? <RetryFailed retry={retryFailedJobsAction} /> : null}
      />
      {counts.unattended ? <Unattended {...counts} /> : null}
      <TabNav label="Background work by state" tabs={tabsFor(counts, state)} />
      {items.length > 0 ? (
        <JobTable caption={label} jobs={items} retry={retryJobAction} />
      ) : (
        <EmptyState title={none}>{how}</EmptyState>
      )}
      <Pagination
        label="Background work"
        newer={cursor ? jobsAddress(state) : undefined}
        newerLabel="First page"
        older={next ? jobsAddress(state, next) : undefined}
        olderLabel="More"
      />
      {counts.running + counts.due > 0 ? <LookAgain /> : null}
    </div>
  );
}

function Unattended({ oldestDueAt }: Pick<JobCounts, 'oldestDueAt'>) {
  return (
    <Notice tone="warning" title="Work waits that nobody begins">
      <p>
        Either no worker runs, or those that do can’t keep up. A server works unless its settings say
        WORKER=0; <code>npm run worker</code> adds another.
      </p>
      {oldestDueAt ? (
        <p>
          <span>{'The oldest was due '}</span>
          <RelativeTime value={oldestDueAt} />
        </p>
      ) : null}
    </Notice>
  );
}

const states: readonly JobState[] = ['FAILED', 'QUEUED', 'RUNNING', 'DONE'];

function tabsFor({ failed, queued, running }: JobCounts, current: JobState) {
  const counts: Partial<Record<JobState, number>> = { FAILED: failed, QUEUED: queued, RUNNING: running };
  return states.map((state) => ({
    href: jobsAddress(state),
    label: stateWords[state].label,
    count: counts[state],
    current: state === current,
  }));
}
