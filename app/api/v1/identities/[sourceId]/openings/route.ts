import { route } from '@/lib/http/route';
import { openIdentityOperation } from '@/lib/schemas/operations/source/identity';
import { openIdentity } from '@/lib/services/source/vault/openings';

export const POST = route(openIdentityOperation, openIdentity);
