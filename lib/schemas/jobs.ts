import { z } from 'zod';
import { jobKinds, jobStates } from '@/lib/domain/jobs';
import { troubles } from '@/lib/domain/trouble';
import { given } from './given';
import { Id, Instant, Paging, page } from './primitives';

export const ListJobs = Paging.extend({
  state: z.enum(jobStates, 'Say QUEUED, RUNNING, FAILED or DONE.').default('FAILED'),
});
export type ListJobs = z.infer<typeof ListJobs>;
export type ListJobsInput = z.input<typeof ListJobs>;

export const AboutJob = given({ jobId: Id });
export type AboutJob = z.infer<typeof AboutJob>;

/** Work in the background, and nothing of what it is about. */
export const JobView = z
  .object({
    id: Id,
    kind: z.enum(jobKinds),
    state: z.enum(jobStates),
    askedAt: Instant,
    begun: z.number().int().describe('How often a worker took it up.'),
    failures: z
      .number()
      .int()
      .describe('How often that failed; the rest of the times its worker died, or is at it.'),
    trouble: z
      .enum(troubles)
      .nullable()
      .describe('Of which kind the last failure was; null where there was none.'),
    dueAt: Instant.nullable().describe(
      'Since when it waits, or when it is tried next; null unless it waits.',
    ),
    begunAt: Instant.nullable().describe('When it was taken up; null unless it is under way.'),
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'Job' });
export type JobView = z.infer<typeof JobView>;
export const JobPage = page(JobView, 'JobPage');

/** How much work there is in each state but done. */
export const JobCounts = z
  .object({
    queued: z.number().int(),
    delayed: z.number().int().describe('Of these: what failed and waits for its next attempt.'),
    running: z.number().int(),
    failed: z.number().int().describe('For good, and not asked for anew since.'),
    due: z.number().int().describe('Of what is queued or under way: what is due, and nobody works on.'),
    oldestDueAt: Instant.nullable().describe('Since when the oldest of these is due.'),
    unattended: z
      .boolean()
      .describe('Whether that is so long that no worker seems to run, or none keeps up.'),
  })
  .meta({ id: 'JobCounts' });
export type JobCounts = z.infer<typeof JobCounts>;

/** How many pieces of work are tried again. */
export const TriedAgain = z.object({ jobs: z.number().int() }).meta({ id: 'TriedAgain' });
export type TriedAgain = z.infer<typeof TriedAgain>;
