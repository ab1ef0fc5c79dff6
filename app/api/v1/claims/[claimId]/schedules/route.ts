import { route } from '@/lib/http/route';
import {
  getClaimScheduleOperation,
  scheduleClaimOperation,
} from '@/lib/schemas/operations/workflow/schedules';
import { getClaimSchedule } from '@/lib/services/workflow/schedules/listing';
import { scheduleClaim } from '@/lib/services/workflow/schedules/setting';

export const GET = route(getClaimScheduleOperation, getClaimSchedule);
export const POST = route(scheduleClaimOperation, scheduleClaim);
