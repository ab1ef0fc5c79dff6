import { route } from '@/lib/http/route';
import { assignClaimOperation, listAssignmentsOperation } from '@/lib/schemas/operations/assignment';
import { assignClaim } from '@/lib/services/assignment/giving';
import { listAssignments } from '@/lib/services/assignment/listing';

export const GET = route(listAssignmentsOperation, listAssignments);
export const POST = route(assignClaimOperation, assignClaim);
