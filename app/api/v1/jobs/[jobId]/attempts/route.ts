import { route } from '@/lib/http/route';
import { retryJobOperation } from '@/lib/schemas/operations/jobs';
import { retryJob } from '@/lib/services/jobs/retrying';

export const POST = route(retryJobOperation, retryJob);
