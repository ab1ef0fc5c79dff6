import { RetractionPane } from '@/components/workflow/retraction/pane';
import { SchedulePane } from '@/components/workflow/schedule/pane';
import type { ClaimDeskProps } from './claim-desk-props';
import { retractionActions, scheduleActions } from './publication-actions';

/** What comes after an approval: publishing later, and taking back what readers see. */
export function AfterApproval({ claim, me, page, schedule, retractions }: ClaimDeskProps) {
  return (
    <>
      {schedule ? (
        <SchedulePane key={`schedule ${me}`} {...{ claim, me, page, schedule }} actions={scheduleActions} />
      ) : null}
      {retractions ? (
        <RetractionPane
          key={`retraction ${me}`}
          {...{ claim, me, retractions }}
          actions={retractionActions}
        />
      ) : null}
    </>
  );
}
