import { route } from '@/lib/http/route';
import {
  cancelScheduleOperation,
  rescheduleClaimOperation,
} from '@/lib/schemas/operations/workflow/schedules';
import { cancelSchedule, rescheduleClaim } from '@/lib/services/workflow/schedules/setting';

export const PUT = route(rescheduleClaimOperation, rescheduleClaim);
export const DELETE = route(cancelScheduleOperation, cancelSchedule);
