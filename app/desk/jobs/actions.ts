'use server';

import { action } from '@/lib/http/action';
import { given } from '@/lib/schemas/given';
import { AboutJob } from '@/lib/schemas/jobs';
import { retryFailedJobs, retryJob } from '@/lib/services/jobs/retrying';

export const retryJobAction = action(AboutJob, retryJob);
export const retryFailedJobsAction = action(given({}), retryFailedJobs);
