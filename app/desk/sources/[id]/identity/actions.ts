'use server';

import { action } from '@/lib/http/action';
import { ListSources } from '@/lib/schemas/source';
import {
  AttestDifference,
  CompareIdentity,
  EnterIdentity,
  ForgetIdentity,
  LookAtIdentity,
  OpenIdentity,
  WithdrawDifference,
} from '@/lib/schemas/source/identity';
import { listSources } from '@/lib/services/source/sources';
import { compareIdentity } from '@/lib/services/source/vault/comparisons';
import { attestDifference, withdrawDifference } from '@/lib/services/source/vault/differences';
import { enterIdentity, forgetIdentity } from '@/lib/services/source/vault/identities';
import { lookAtIdentity, openIdentity } from '@/lib/services/source/vault/openings';

export const enterIdentityAction = action(EnterIdentity, enterIdentity);
export const forgetIdentityAction = action(ForgetIdentity, forgetIdentity);
export const openIdentityAction = action(OpenIdentity, openIdentity);
export const lookAtIdentityAction = action(LookAtIdentity, lookAtIdentity);
export const compareIdentityAction = action(CompareIdentity, compareIdentity);
export const attestDifferenceAction = action(AttestDifference, attestDifference);
export const withdrawDifferenceAction = action(WithdrawDifference, withdrawDifference);
export const searchAnonymousAction = action(ListSources, (actor, input) =>
  listSources(actor, { ...input, kind: 'ANONYMOUS' }),
);
