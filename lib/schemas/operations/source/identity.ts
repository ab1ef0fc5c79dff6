import { operation } from '../../operation';
import {
  AttestDifference,
  CompareIdentity,
  EnterIdentity,
  ForgetIdentity,
  GetIdentity,
  IdentityComparison,
  IdentityLook,
  IdentityView,
  LookAtIdentity,
  OpenIdentity,
  WithdrawDifference,
} from '../../source/identity';

export const getIdentityOperation = operation({
  id: 'getIdentity',
  method: 'GET',
  path: '/identities/{sourceId}',
  tag: 'Sources',
  summary: 'Show what is known of who an anonymous source is, without the name',
  input: GetIdentity,
  output: IdentityView,
});

export const enterIdentityOperation = operation({
  id: 'enterIdentity',
  method: 'PUT',
  path: '/identities/{sourceId}',
  tag: 'Sources',
  summary: 'Enter who an anonymous source is',
  description:
    'The name is sealed. Nobody gets it back, you included, but two editors who both ask. In the place of a name that was entered before it is for editors: that one is gone. Thirty times an hour.',
  input: EnterIdentity,
  output: IdentityView,
  conflicts: true,
});

export const forgetIdentityOperation = operation({
  id: 'forgetIdentity',
  method: 'DELETE',
  path: '/identities/{sourceId}',
  tag: 'Sources',
  summary: 'Forget who an anonymous source is',
  description: 'For editors. The name is deleted for good, also of sources that were merged into this one.',
  input: ForgetIdentity,
  output: IdentityView,
  conflicts: true,
});

export const openIdentityOperation = operation({
  id: 'openIdentity',
  method: 'POST',
  path: '/identities/{sourceId}/openings',
  tag: 'Sources',
  summary: 'Ask to see who an anonymous source is',
  description: 'For editors. When a second one asks as well within a day, both may look for minutes.',
  input: OpenIdentity,
  output: IdentityView,
  conflicts: true,
});

export const lookAtIdentityOperation = operation({
  id: 'lookAtIdentity',
  method: 'POST',
  path: '/identities/{sourceId}/looks',
  tag: 'Sources',
  summary: 'See who an anonymous source is',
  description: 'For the two editors who asked, while it is open. Each look is recorded.',
  input: LookAtIdentity,
  output: IdentityLook,
  conflicts: true,
});

export const compareIdentityOperation = operation({
  id: 'compareIdentity',
  method: 'POST',
  path: '/identities/{sourceId}/comparisons',
  tag: 'Sources',
  summary: 'Ask whether an anonymous source may be the same person as another',
  description:
    'Of another anonymous source, or, for editors, of a name. Ten times an hour; each is recorded.',
  input: CompareIdentity,
  output: IdentityComparison,
  conflicts: true,
});

export const attestDifferenceOperation = operation({
  id: 'attestDifference',
  method: 'POST',
  path: '/identities/{sourceId}/differences',
  tag: 'Sources',
  summary: 'Attest that two anonymous sources are two people',
  description: 'For editors, without a name. Refused where the same name was entered for both.',
  input: AttestDifference,
  output: IdentityView,
  conflicts: true,
});

export const withdrawDifferenceOperation = operation({
  id: 'withdrawDifference',
  method: 'DELETE',
  path: '/identities/{sourceId}/differences/{differenceId}',
  tag: 'Sources',
  summary: 'Withdraw that two anonymous sources are two people',
  description: 'For editors. That it was attested stays in the record.',
  input: WithdrawDifference,
  output: IdentityView,
});
