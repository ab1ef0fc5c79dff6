import { route } from '@/lib/http/route';
import { similarClaimsOperation } from '@/lib/schemas/operations/claim';
import { similarClaims } from '@/lib/services/claim/similar';

export const GET = route(similarClaimsOperation, similarClaims);
