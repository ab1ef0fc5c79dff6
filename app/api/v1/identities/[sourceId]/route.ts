import { route } from '@/lib/http/route';
import {
  enterIdentityOperation,
  forgetIdentityOperation,
  getIdentityOperation,
} from '@/lib/schemas/operations/source/identity';
import { enterIdentity, forgetIdentity, getIdentity } from '@/lib/services/source/vault/identities';

export const GET = route(getIdentityOperation, getIdentity);
export const PUT = route(enterIdentityOperation, enterIdentity);
export const DELETE = route(forgetIdentityOperation, forgetIdentity);
