import { route } from '@/lib/http/route';
import { revokeTokenOperation } from '@/lib/schemas/operations/people';
import { revokeToken } from '@/lib/services/people/tokens';

export const DELETE = route(revokeTokenOperation, revokeToken);
