import { route } from '@/lib/http/route';
import { compareIdentityOperation } from '@/lib/schemas/operations/source/identity';
import { compareIdentity } from '@/lib/services/source/vault/comparisons';

export const POST = route(compareIdentityOperation, compareIdentity);
