import { route } from '@/lib/http/route';
import { editUserOperation, getUserOperation } from '@/lib/schemas/operations/people';
import { editUser, getUser } from '@/lib/services/people/users';

export const GET = route(getUserOperation, getUser);
export const PUT = route(editUserOperation, editUser);
