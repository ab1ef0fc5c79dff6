import { given } from '../../given';
import { operation } from '../../operation';
import { Id } from '../../primitives';
import { OriginsView } from '../../provenance/origins';

export const claimOriginsOperation = operation({
  id: 'claimOrigins',
  method: 'GET',
  path: '/claims/{claimId}/origins',
  tag: 'Claims',
  summary: 'Show where the reports of a claim come from',
  description:
    'What supports it and, apart, what contradicts it: how many reports there are, how many origins they lead to, how many of those are independent of the claimant, and why. It is what readers would see: evidence that is not public counts nothing and is not in it.',
  input: given({ claimId: Id }),
  output: OriginsView,
});
