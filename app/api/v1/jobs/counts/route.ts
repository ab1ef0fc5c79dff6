import { route } from '@/lib/http/route';
import { countJobsOperation } from '@/lib/schemas/operations/jobs';
import { countJobs } from '@/lib/services/jobs/listing';

export const GET = route(countJobsOperation, countJobs);
