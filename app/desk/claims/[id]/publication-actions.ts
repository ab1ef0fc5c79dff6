import type { RetractionActions } from '@/components/workflow/retraction/actions';
import type { ScheduleActions } from '@/components/workflow/schedule/actions';
import {
  askRetractionAction,
  cancelScheduleAction,
  confirmRetractionAction,
  liftEmbargoAction,
  rescheduleClaimAction,
  scheduleClaimAction,
  withdrawRetractionAction,
} from './after-actions';

/** What editors can do about the time at which a claim is published. */
export const scheduleActions: ScheduleActions = {
  set: scheduleClaimAction,
  change: rescheduleClaimAction,
  cancel: cancelScheduleAction,
  lift: liftEmbargoAction,
};

/** What editors can do to take back what readers see. */
export const retractionActions: RetractionActions = {
  ask: askRetractionAction,
  confirm: confirmRetractionAction,
  withdraw: withdrawRetractionAction,
};
