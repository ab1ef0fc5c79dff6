import { route } from '@/lib/http/route';
import { listJobsOperation } from '@/lib/schemas/operations/jobs';
import { listJobs } from '@/lib/services/jobs/listing';

export const GET = route(listJobsOperation, listJobs);
