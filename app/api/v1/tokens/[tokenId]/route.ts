import { route } from '@/lib/http/route';
import { revokeTokenOperation } from '@/lib/schemas/operations/accounts';
import { revokeToken } from '@/lib/services/tokens';

export const DELETE = route(revokeTokenOperation, revokeToken);
