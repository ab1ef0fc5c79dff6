'use client';

import type { Action } from '@/components/form/answer';
import { DateTime } from '@/components/ui/date-time';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { jobKindLabels, troubleWords } from '@/lib/domain/jobs';
import type { AboutJob, JobView } from '@/lib/schemas/jobs';
import { RetryJob } from './retry';
import { triesInWords } from './words';

export type JobTableProps = {
  /** Which work this is: "Failed". */
  caption: string;
  jobs: readonly JobView[];
  retry: Action<AboutJob, JobView>;
};

/** Work in the background: of which kind, how long, how often, of which kind its trouble is, and the way to have it tried again. */
export function JobTable({ caption, jobs, retry }: JobTableProps) {
  const act: Column<JobView> = {
    key: 'act',
    header: 'Try again',
    hideHeader: true,
    className: 'md:text-end',
    cell: (job) => <RetryJob job={job} retry={retry} />,
  };
  return (
    <Table caption={caption} hideCaption columns={[...columns, act]} rows={jobs} rowKey={({ id }) => id} />
  );
}

const columns: Column<JobView>[] = [
  {
    key: 'work',
    header: 'Work',
    primary: true,
    cell: ({ id, kind }) => (
      <>
        <span className="font-semibold">{jobKindLabels[kind]}</span>{' '}
        <span className="font-mono text-xs text-ink-muted" title={id}>
          {id.slice(-TELLING)}
        </span>
      </>
    ),
  },
  { key: 'asked', header: 'Asked for', cell: ({ askedAt }) => <DateTime value={askedAt} show="minute" /> },
  { key: 'since', header: 'How long', cell: (job) => <Since {...job} /> },
  { key: 'tries', header: 'Tries', cell: triesInWords },
  {
    key: 'trouble',
    header: 'Last trouble',
    cell: ({ trouble }) => (trouble ? troubleWords[trouble] : '–'),
    className: 'md:w-1/3',
  },
];

/** The end of a number tells it from others: its beginning is the time at which it was made. */
const TELLING = 8;

/** Since when it waits or runs, when it is tried next, or when it ended. */
function Since({ state, dueAt, begunAt, endedAt, failures }: JobView) {
  const at = dueAt ?? begunAt ?? endedAt;
  if (at === null) return '–';
  const isDelayed = state === 'QUEUED' && failures > 0;
  return (
    <>
      {isDelayed ? 'next try ' : sinceWords[state]}
      <RelativeTime value={at} />
    </>
  );
}

const sinceWords = { QUEUED: 'due ', RUNNING: 'begun ', FAILED: 'gave up ', DONE: 'done ' } as const;
