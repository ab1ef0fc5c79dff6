import type { Action } from '@/components/form/answer';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type {
  AboutSchedule,
  ClaimSchedule,
  LiftEmbargo,
  RescheduleClaimInput,
  ScheduleClaimInput,
} from '@/lib/schemas/workflow/schedule';
import type { ReadersPage } from '../dialog';

/** What editors can do about the time at which a claim is published. */
export type ScheduleActions = {
  set: Action<ScheduleClaimInput & { version: number }, ClaimView>;
  change: Action<RescheduleClaimInput & { version: number }, ClaimView>;
  cancel: Action<AboutSchedule, ClaimView>;
  lift: Action<LiftEmbargo, ClaimView>;
};

export type SchedulePartProps = {
  claim: ClaimView;
  me: string;
  schedule: ClaimSchedule;
  actions: ScheduleActions;
  /** The page that would be published. */
  page: ReadersPage | null;
};
