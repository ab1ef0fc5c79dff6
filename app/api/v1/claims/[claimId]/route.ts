import { route } from '@/lib/http/route';
import { editClaimOperation, getClaimOperation } from '@/lib/schemas/operations/claim';
import { editClaim, getClaim } from '@/lib/services/claim/claims';

export const GET = route(getClaimOperation, getClaim);
export const PUT = route(editClaimOperation, editClaim);
