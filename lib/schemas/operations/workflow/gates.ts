import { AboutOverride, AskOverride, GateList } from '@/lib/schemas/claim/gates';
import { ClaimView } from '@/lib/schemas/claim/view';
import { given } from '@/lib/schemas/given';
import { claimAddress, operation } from '@/lib/schemas/operation';
import { Id } from '@/lib/schemas/primitives';

export const listGatesOperation = operation({
  id: 'listGates',
  method: 'GET',
  path: '/claims/{claimId}/gates',
  tag: 'Claims',
  summary: 'List the gates of a claim',
  description:
    'What it has to pass before it is approved and before it is published: which passed, why, and what would make the others pass. Weighed anew over its origins each time. Empty until the review has a result, and once the claim is published.',
  input: given({ claimId: Id }),
  output: GateList,
});

const onClaim = { tag: 'Claims', output: ClaimView, shows: claimAddress, conflicts: true } as const;

export const askOverrideOperation = operation({
  ...onClaim,
  id: 'askOverride',
  method: 'POST',
  path: '/claims/{claimId}/overrides',
  summary: 'Ask to let a claim pass a gate',
  description:
    'For an editor who had no part in the claim. It counts once another such editor confirms it, for the content and the round as they are, and ends with any change of them. Readers are told the reason.',
  input: AskOverride,
  repeatable: true,
});

export const confirmOverrideOperation = operation({
  ...onClaim,
  id: 'confirmOverride',
  method: 'POST',
  path: '/claims/{claimId}/overrides/{overrideId}/confirmation',
  summary: 'Confirm an override as the second editor',
  input: AboutOverride,
});

export const withdrawOverrideOperation = operation({
  ...onClaim,
  id: 'withdrawOverride',
  method: 'DELETE',
  path: '/claims/{claimId}/overrides/{overrideId}',
  summary: 'Withdraw an override',
  description: 'For any editor: the gate counts again.',
  input: AboutOverride,
});
