import { ClaimView } from '@/lib/schemas/claim/view';
import { given } from '@/lib/schemas/given';
import { claimAddress, operation } from '@/lib/schemas/operation';
import { Id } from '@/lib/schemas/primitives';
import {
  AboutSchedule,
  ClaimSchedule,
  LiftEmbargo,
  ListSchedules,
  RescheduleClaim,
  ScheduleClaim,
  SchedulePage,
} from '@/lib/schemas/workflow/schedule';

export const listSchedulesOperation = operation({
  id: 'listSchedules',
  method: 'GET',
  path: '/schedules',
  tag: 'Work',
  summary: 'List scheduled publications',
  description:
    'What waits for its time, the next first; or what was done, failed or was cancelled, the last first.',
  input: ListSchedules,
  output: SchedulePage,
});

export const getClaimScheduleOperation = operation({
  id: 'getClaimSchedule',
  method: 'GET',
  path: '/claims/{claimId}/schedules',
  tag: 'Claims',
  summary: 'Show when a claim will be published, or why it was not',
  input: given({ claimId: Id }),
  output: ClaimSchedule,
});

const onClaim = { tag: 'Claims', output: ClaimView, shows: claimAddress, conflicts: true } as const;

export const scheduleClaimOperation = operation({
  ...onClaim,
  id: 'scheduleClaim',
  method: 'POST',
  path: '/claims/{claimId}/schedules',
  summary: 'Publish a claim at a time',
  description:
    'For whoever may publish it now. At that time it is decided anew in their name, of the page as they saw it: who may not any more, or a page that has changed, publishes nothing, and the desk is told why. It happens once, as soon as a worker runs.',
  input: ScheduleClaim,
  repeatable: true,
});

export const rescheduleClaimOperation = operation({
  ...onClaim,
  id: 'rescheduleClaim',
  method: 'PUT',
  path: '/claims/{claimId}/schedules/{scheduleId}',
  summary: 'Set another time for a publication',
  description:
    'For whoever may publish the claim now: from then on they vouch for it. While the claim is under embargo no earlier time is taken.',
  input: RescheduleClaim,
});

export const cancelScheduleOperation = operation({
  ...onClaim,
  id: 'cancelSchedule',
  method: 'DELETE',
  path: '/claims/{claimId}/schedules/{scheduleId}',
  summary: 'Cancel a scheduled publication',
  description:
    'For any editor: the claim stays approved, and nothing happens by itself. An embargo that was set with it stays with the claim until its time.',
  input: AboutSchedule,
});

export const liftEmbargoOperation = operation({
  ...onClaim,
  id: 'liftEmbargo',
  method: 'POST',
  path: '/claims/{claimId}/embargo/lifting',
  summary: 'Lift the embargo that a claim is under',
  description:
    'For any editor, with a reason that stays. Until then, or until its time has passed, nothing publishes the claim. Lifting publishes nothing: a publication that waits goes on waiting for its time. Whoever set the embargo is told.',
  input: LiftEmbargo,
});
