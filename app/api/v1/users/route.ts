import { route } from '@/lib/http/route';
import { createUserOperation, listUsersOperation } from '@/lib/schemas/operations/accounts';
import { createUser, listUsers } from '@/lib/services/users';

export const GET = route(listUsersOperation, listUsers);
export const POST = route(createUserOperation, createUser);
