import { route } from '@/lib/http/route';
import { lookAtIdentityOperation } from '@/lib/schemas/operations/source/identity';
import { lookAtIdentity } from '@/lib/services/source/vault/openings';

export const POST = route(lookAtIdentityOperation, lookAtIdentity);
