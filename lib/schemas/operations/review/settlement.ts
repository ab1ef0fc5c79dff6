import { given } from '@/lib/schemas/given';
import { operation } from '@/lib/schemas/operation';
import { Id } from '@/lib/schemas/primitives';
import { SettleClaim, SettlementList, WithdrawSettlement } from '@/lib/schemas/review/settlement';

export const listSettlementsOperation = operation({
  id: 'listSettlements',
  method: 'GET',
  path: '/claims/{claimId}/settlements',
  tag: 'Claims',
  summary: 'List what a claim turned out to be',
  description: 'What editors recorded, also what was withdrawn. Readers see none of it.',
  input: given({ claimId: Id }),
  output: SettlementList,
});

const onClaim = {
  tag: 'Claims',
  output: SettlementList,
  shows: ({ claimId }: SettlementList) => `/claims/${claimId}/settlements`,
  conflicts: true,
} as const;

export const settleClaimOperation = operation({
  ...onClaim,
  id: 'settleClaim',
  method: 'POST',
  path: '/claims/{claimId}/settlements',
  summary: 'Record what a claim turned out to be',
  description:
    'For an editor who neither wrote nor reviewed it, once its review has a result. Calibration measures its reviewers by it. `If-Match` is the version of the claim.',
  input: SettleClaim,
  repeatable: true,
});

export const withdrawSettlementOperation = operation({
  ...onClaim,
  id: 'withdrawSettlement',
  method: 'POST',
  path: '/claims/{claimId}/settlements/{settlementId}/withdrawal',
  summary: 'Withdraw what a claim turned out to be',
  description: 'For another editor than the one who recorded it. It stays in the history.',
  input: WithdrawSettlement,
});
