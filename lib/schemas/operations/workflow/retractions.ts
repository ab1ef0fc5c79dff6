import { ClaimView } from '@/lib/schemas/claim/view';
import { given } from '@/lib/schemas/given';
import { claimAddress, operation } from '@/lib/schemas/operation';
import { Id } from '@/lib/schemas/primitives';
import { AboutRetraction, AskRetraction, Retractions } from '@/lib/schemas/workflow/retraction';

export const getRetractionsOperation = operation({
  id: 'getRetractions',
  method: 'GET',
  path: '/claims/{claimId}/retractions',
  tag: 'Claims',
  summary: 'Show whether a claim is to be retracted, and what rests on it',
  description:
    'The request that waits for a second editor, and the claims that lean on this one: those that a standing relation says repeat, refine or draw support from it, and those that share its evidence or its passages.',
  input: given({ claimId: Id }),
  output: Retractions,
});

const onClaim = { tag: 'Claims', output: ClaimView, shows: claimAddress, conflicts: true } as const;

export const askRetractionOperation = operation({
  ...onClaim,
  id: 'askRetraction',
  method: 'POST',
  path: '/claims/{claimId}/retractions',
  summary: 'Ask to retract a claim',
  description:
    'For an editor, about what readers see now. Nothing changes for readers until another editor confirms it; when the claim is published again first, it ends.',
  input: AskRetraction,
  repeatable: true,
});

export const confirmRetractionOperation = operation({
  ...onClaim,
  id: 'confirmRetraction',
  method: 'POST',
  path: '/claims/{claimId}/retractions/{retractionId}/confirmation',
  summary: 'Confirm a retraction as the second editor',
  description: 'Readers find the note in place of the claim at once, at the same address.',
  input: AboutRetraction,
});

export const withdrawRetractionOperation = operation({
  ...onClaim,
  id: 'withdrawRetraction',
  method: 'DELETE',
  path: '/claims/{claimId}/retractions/{retractionId}',
  summary: 'End a request to retract a claim',
  description: 'For any editor: the claim stays as it is.',
  input: AboutRetraction,
});
