import { route } from '@/lib/http/route';
import { editClaimOperation, getClaimOperation } from '@/lib/schemas/operations/claims';
import { editClaim, getClaim } from '@/lib/services/claims';

export const GET = route(getClaimOperation, getClaim);
export const PUT = route(editClaimOperation, editClaim);
