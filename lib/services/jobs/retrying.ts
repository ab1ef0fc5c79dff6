import { transaction } from '@/lib/data/db';
import { listedJob, tryAgain } from '@/lib/data/jobs/listing';
import { record } from '@/lib/data/record/audit';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { AboutJob, JobView, TriedAgain } from '@/lib/schemas/jobs';
import type { WriteOptions } from '@/lib/services/writing';
import { jobView } from './listing';

/**
 * Makes a piece of work due at once that failed, or that waits for its next attempt; what is due or under way stays as it is. For
 * administrators. Refuses `not_ready` what is done.
 */
export async function retryJob(
  actor: Actor,
  { jobId }: AboutJob,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<JobView>> {
  const person = permit(actor, 'job.retry');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const job = await listedJob(tx, jobId);
    if (!job) return refuse('not_found');
    if (job.state === 'DONE') return refuse('not_ready', { reasons: ['This work is done.'] });
    if ((await tryAgain(tx, now, jobId)) === 0) return ok(jobView(job));
    await record(tx, retried(person.value.id, jobId, now, {}));
    return ok(jobView((await listedJob(tx, jobId)) ?? job));
  });
}

/** Makes all work due at once that failed, or that failed and waits for its next attempt. For administrators. */
export async function retryFailedJobs(
  actor: Actor,
  _: object = {},
  { now = new Date() }: WriteOptions = {},
): Promise<Result<TriedAgain>> {
  const person = permit(actor, 'job.retry');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const jobs = await tryAgain(tx, now);
    if (jobs > 0) await record(tx, retried(person.value.id, 'all', now, { jobs }));
    return ok({ jobs });
  });
}

const retried = (actorId: string, jobId: string, at: Date, detail: Record<string, number>) => ({
  ...{ at, actorId, verb: 'work.retried', subjectKind: 'job', subjectId: jobId, claimId: null, detail },
});
