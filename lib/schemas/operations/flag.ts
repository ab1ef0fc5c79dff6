import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';
import { DecideFlag, FlagsView } from '../publication/flag';

export const listFlagsOperation = operation({
  id: 'listFlags',
  method: 'GET',
  path: '/claims/{claimId}/flags',
  tag: 'Claims',
  summary: 'List what happened that a published claim rests on',
  description: 'With what readers were told of it. The newest first, 50 at most.',
  input: given({ claimId: Id }),
  output: FlagsView,
});

export const decideFlagOperation = operation({
  id: 'decideFlag',
  method: 'POST',
  path: '/claims/{claimId}/flags/{flagId}/decision',
  tag: 'Claims',
  summary: 'Say what follows from a flag',
  description:
    'For editors. The notice that readers see stays until the claim is published again, or ends now: that is for an editor who had no hand in the claim.',
  input: DecideFlag,
  output: FlagsView,
  conflicts: true,
});
