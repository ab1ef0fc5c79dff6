import { route } from '@/lib/http/route';
import { changeAssignmentOperation } from '@/lib/schemas/operations/assignment';
import { changeAssignment } from '@/lib/services/assignment/changing';

export const POST = route(changeAssignmentOperation, changeAssignment);
