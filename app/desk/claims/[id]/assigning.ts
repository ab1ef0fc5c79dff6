'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/http/action';
import { AssignClaim, ChangeAssignment, SetDue, TakeClaim } from '@/lib/schemas/assignment';
import { changeAssignment } from '@/lib/services/assignment/changing';
import { setDue } from '@/lib/services/assignment/due';
import { assignClaim, takeClaim } from '@/lib/services/assignment/giving';

export const assignClaimAction = action(AssignClaim, assignClaim, { done: refresh });
export const takeClaimAction = action(TakeClaim, takeClaim, { done: refresh });
export const changeAssignmentAction = action(ChangeAssignment, changeAssignment, { done: refresh });
export const setDueAction = action(SetDue, setDue, { done: refresh });
