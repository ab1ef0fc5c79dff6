import { route } from '@/lib/http/route';
import { resetUserOperation } from '@/lib/schemas/operations/people';
import { resetUser } from '@/lib/services/people/users';

export const POST = route(resetUserOperation, resetUser);
