import { route } from '@/lib/http/route';
import { takeClaimOperation } from '@/lib/schemas/operations/assignment';
import { takeClaim } from '@/lib/services/assignment/giving';

export const POST = route(takeClaimOperation, takeClaim);
