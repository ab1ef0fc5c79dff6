import { route } from '@/lib/http/route';
import { listSchedulesOperation } from '@/lib/schemas/operations/workflow/schedules';
import { listSchedules } from '@/lib/services/workflow/schedules/listing';

export const GET = route(listSchedulesOperation, listSchedules);
