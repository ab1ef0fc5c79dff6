import { route } from '@/lib/http/route';
import { retryFailedJobsOperation } from '@/lib/schemas/operations/jobs';
import { retryFailedJobs } from '@/lib/services/jobs/retrying';

export const POST = route(retryFailedJobsOperation, retryFailedJobs);
