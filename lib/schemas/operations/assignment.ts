import {
  AssignClaim,
  AssignClaims,
  AssignmentList,
  Assignments,
  AssignmentView,
  ChangeAssignment,
  DueDates,
  SetDue,
  SetDues,
  TakeClaim,
} from '../assignment';
import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';

const shows = ({ claimId }: { claimId: string }) => `/claims/${claimId}/assignments`;
const ofClaim = { tag: 'Work', output: AssignmentList, shows, conflicts: true } as const;

export const listAssignmentsOperation = operation({
  id: 'listAssignments',
  method: 'GET',
  path: '/claims/{claimId}/assignments',
  tag: 'Work',
  summary: 'List who has a claim and who had it',
  description:
    'The last first, with when it is due and what you may do about it. Of an open round it tells nobody but its holder whether a review was sealed.',
  input: given({ claimId: Id }),
  output: AssignmentList,
});

export const assignClaimOperation = operation({
  ...ofClaim,
  id: 'assignClaim',
  method: 'POST',
  path: '/claims/{claimId}/assignments',
  summary: 'Give a claim to somebody',
  description:
    'For editors: for what its state asks for, to somebody who may do it, or to whom the rule chooses. It orders and tells; whoever else may do it still may.',
  input: AssignClaim,
  repeatable: true,
});

export const takeClaimOperation = operation({
  ...ofClaim,
  id: 'takeClaim',
  method: 'POST',
  path: '/claims/{claimId}/takes',
  summary: 'Take a claim for yourself',
  description: 'For so many hours as the newsroom’s settings say; then it lapses.',
  input: TakeClaim,
  repeatable: true,
});

export const setDueOperation = operation({
  ...ofClaim,
  id: 'setDue',
  method: 'PUT',
  path: '/claims/{claimId}/due',
  summary: 'Say by when a claim is due',
  description:
    'For editors, as the newsroom’s clock shows it. It is no part of what is reviewed or approved.',
  input: SetDue,
});

export const assignClaimsOperation = operation({
  id: 'assignClaims',
  method: 'POST',
  path: '/assignments',
  tag: 'Work',
  summary: 'Give several claims to somebody',
  description:
    'Each by itself, in the version that you saw: one that is refused holds none of the others up, and says why.',
  input: AssignClaims,
  output: Assignments,
  repeatable: true,
});

export const setDuesOperation = operation({
  id: 'setDues',
  method: 'POST',
  path: '/due-dates',
  tag: 'Work',
  summary: 'Say by when several claims are due',
  description: 'Each by itself, in the version that you saw: one that is refused says why.',
  input: SetDues,
  output: DueDates,
  repeatable: true,
});

export const getAssignmentOperation = operation({
  id: 'getAssignment',
  method: 'GET',
  path: '/assignments/{assignmentId}',
  tag: 'Work',
  summary: 'Get what somebody was given',
  input: given({ assignmentId: Id }),
  output: AssignmentView,
});

export const changeAssignmentOperation = operation({
  ...ofClaim,
  id: 'changeAssignment',
  method: 'POST',
  path: '/assignments/{assignmentId}/changes',
  summary: 'Keep, give back, reassign or end what somebody has',
  description:
    'Whoever took it extends it or gives it back; editors give it to somebody else or take it away, with a reason. If-Match takes the ETag of the assignment.',
  input: ChangeAssignment,
  repeatable: true,
});
