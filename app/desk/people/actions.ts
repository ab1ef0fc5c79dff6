'use server';

import { action } from '@/lib/http/action';
import { CreateUser, EditUser, ResetUser } from '@/lib/schemas/people';
import { createUser, editUser, resetUser } from '@/lib/services/people/users';

export const createUserAction = action(CreateUser, createUser);
export const editUserAction = action(EditUser, editUser);
export const resetUserAction = action(ResetUser, resetUser);
