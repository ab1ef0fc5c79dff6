import { given } from '../given';
import { AboutJob, JobCounts, JobPage, JobView, ListJobs, TriedAgain } from '../jobs';
import { operation } from '../operation';

export const listJobsOperation = operation({
  id: 'listJobs',
  method: 'GET',
  path: '/jobs',
  tag: 'Jobs',
  summary: 'List work in the background by its state',
  description:
    'What waits and what is under way: what has been due for longest first. What failed and what is done: the last first. What failed and was asked for anew since is left out. For administrators, who learn nothing of what it is about.',
  input: ListJobs,
  output: JobPage,
});

export const countJobsOperation = operation({
  id: 'countJobs',
  method: 'GET',
  path: '/jobs/counts',
  tag: 'Jobs',
  summary: 'Count work in the background',
  description: 'For administrators.',
  input: given({}),
  output: JobCounts,
});

export const retryJobOperation = operation({
  id: 'retryJob',
  method: 'POST',
  path: '/jobs/{jobId}/attempts',
  tag: 'Jobs',
  summary: 'Try a piece of work again',
  description:
    'One that failed, or that failed and waits for its next attempt, is due at once; one that is due or under way stays as it is. For administrators.',
  input: AboutJob,
  output: JobView,
  conflicts: true,
});

export const retryFailedJobsOperation = operation({
  id: 'retryFailedJobs',
  method: 'POST',
  path: '/jobs/attempts',
  tag: 'Jobs',
  summary: 'Try all that failed again',
  description: 'Also what failed and waits for its next attempt. For administrators.',
  input: given({}),
  output: TriedAgain,
});
