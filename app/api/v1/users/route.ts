import { route } from '@/lib/http/route';
import { createUserOperation, listUsersOperation } from '@/lib/schemas/operations/people';
import { createUser, listUsers } from '@/lib/services/people/users';

export const GET = route(listUsersOperation, listUsers);
export const POST = route(createUserOperation, createUser);
