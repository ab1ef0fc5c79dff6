import { route } from '@/lib/http/route';
import { similarClaimsOperation } from '@/lib/schemas/operations/claims';
import { similarClaims } from '@/lib/services/claims';

export const GET = route(similarClaimsOperation, similarClaims);
