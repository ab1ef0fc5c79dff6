import { ClaimView } from '../claim/view';
import { given } from '../given';
import { claimAddress, operation } from '../operation';
import { Id } from '../primitives';
import { AmendReview, Recuse, RoundList, SealReview } from '../review';
import { ListWork, WorkPage } from '../work';

const onClaim = { method: 'POST', tag: 'Reviews', output: ClaimView, shows: claimAddress } as const;

export const listRoundsOperation = operation({
  id: 'listRounds',
  method: 'GET',
  path: '/claims/{claimId}/reviews',
  tag: 'Reviews',
  summary: 'List a claim’s rounds of review',
  description: 'Newest first.',
  input: given({ claimId: Id }),
  output: RoundList,
});

export const sealReviewOperation = operation({
  ...onClaim,
  id: 'sealReview',
  path: '/claims/{claimId}/reviews',
  summary: 'Seal your review',
  description:
    'With its evidence. It is kept for ever; `round` is the sequence of the round that you looked at. Scales that speak against each other need a sentence each in `explanations`: a refusal asks the question and names its field.',
  input: SealReview,
  conflicts: true,
  repeatable: true,
});

export const amendReviewOperation = operation({
  ...onClaim,
  id: 'amendReview',
  path: '/claims/{claimId}/amendments',
  summary: 'Add a later opinion beside your sealed review',
  description:
    'Agreement is computed on sealed first opinions alone. Refused while the claim is in review or adjudication.',
  input: AmendReview,
  conflicts: true,
  repeatable: true,
});

export const recuseOperation = operation({
  ...onClaim,
  id: 'recuse',
  path: '/claims/{claimId}/recusals',
  summary: 'Step aside from the open round',
  input: Recuse,
  conflicts: true,
});

export const myWorkOperation = operation({
  id: 'myWork',
  method: 'GET',
  path: '/work',
  tag: 'Work',
  summary: 'List what waits for you, and why',
  input: ListWork,
  output: WorkPage,
});
