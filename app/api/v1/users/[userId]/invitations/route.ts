import { route } from '@/lib/http/route';
import { resetUserOperation } from '@/lib/schemas/operations/accounts';
import { resetUser } from '@/lib/services/users';

export const POST = route(resetUserOperation, resetUser);
