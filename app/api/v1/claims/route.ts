import { route } from '@/lib/http/route';
import { draftClaimOperation, listClaimsOperation } from '@/lib/schemas/operations/claim';
import { draftClaim, listClaims } from '@/lib/services/claim/claims';

export const GET = route(listClaimsOperation, listClaims);
export const POST = route(draftClaimOperation, draftClaim);
