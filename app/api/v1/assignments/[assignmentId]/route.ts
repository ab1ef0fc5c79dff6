import { route } from '@/lib/http/route';
import { getAssignmentOperation } from '@/lib/schemas/operations/assignment';
import { getAssignment } from '@/lib/services/assignment/listing';

export const GET = route(getAssignmentOperation, getAssignment);
