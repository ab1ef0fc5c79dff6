import { jobPage, type ListedJob, placeOf, workload } from '@/lib/data/jobs/listing';
import { pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { isUnattended } from '@/lib/domain/jobs';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { troubles } from '@/lib/domain/trouble';
import type { JobCounts, JobView, ListJobs } from '@/lib/schemas/jobs';
import type { Page } from '@/lib/schemas/primitives';
import type { WriteOptions } from '@/lib/services/writing';

/**
 * Work in the background in one state, for administrators. They have no power over content, and may not see what is unpublished:
 * so they learn of which kind a piece of work is and how it goes, and nothing of what it is about.
 */
export async function listJobs(
  actor: Actor,
  { state, cursor, limit }: ListJobs,
): Promise<Result<Page<JobView>>> {
  const permitted = permit(actor, 'job.read');
  if (!permitted.ok) return permitted;
  return ok(pageOf(await jobPage(state, cursor, limit), limit, placeOf, jobView));
}

/** How much work waits, runs and failed, for administrators. */
export async function countJobs(
  actor: Actor,
  _: object = {},
  { now = new Date() }: WriteOptions = {},
): Promise<Result<JobCounts>> {
  const permitted = permit(actor, 'job.read');
  if (!permitted.ok) return permitted;
  const loads = await workload(now);
  const sum = (of: 'pieces' | 'due' | 'delayed') => (state: string) =>
    loads.filter((load) => load.state === state).reduce((total, load) => total + load[of], 0);
  const [pieces, due, delayed] = [sum('pieces'), sum('due'), sum('delayed')];
  const [oldest] = loads.flatMap(({ oldestDueAt }) => oldestDueAt ?? []).sort();
  return ok({
    queued: pieces('QUEUED'),
    delayed: delayed('QUEUED'),
    running: pieces('RUNNING'),
    failed: pieces('FAILED'),
    due: due('QUEUED') + due('RUNNING'),
    oldestDueAt: instant(oldest),
    unattended: oldest !== undefined && isUnattended(new Date(oldest), now),
  });
}

/** What administrators see of a piece of work. */
export const jobView = (job: ListedJob): JobView => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  askedAt: new Date(job.createdAt).toISOString(),
  begun: job.begun,
  failures: job.failures,
  trouble: troubles.find((trouble) => trouble === job.trouble) ?? null,
  dueAt: job.state === 'QUEUED' ? instant(job.dueAt) : null,
  begunAt: job.state === 'RUNNING' ? instant(job.dueAt) : null,
  endedAt: instant(job.endedAt),
});

const instant = (at: string | null | undefined): string | null => (at ? new Date(at).toISOString() : null);
