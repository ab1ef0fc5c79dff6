import { preflight, publicView } from '@/lib/http/public-route';
import { publicClaimsOperation } from '@/lib/schemas/operations/public';
import { publicClaims } from '@/lib/services/publications';

export const GET = publicView(publicClaimsOperation, publicClaims);
export const OPTIONS = preflight;
