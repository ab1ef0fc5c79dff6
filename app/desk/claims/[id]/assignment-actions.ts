import { assignClaimAction, changeAssignmentAction, setDueAction, takeClaimAction } from './assigning';

/** What a claim's page does about who has it. */
export const assignmentActions = {
  assign: assignClaimAction,
  take: takeClaimAction,
  change: changeAssignmentAction,
  due: setDueAction,
};
