import { preflight, publicView } from '@/lib/http/public-route';
import { publicClaimsOperation } from '@/lib/schemas/operations/publication';
import { publicClaims } from '@/lib/services/publication/publications';

export const GET = publicView(publicClaimsOperation, publicClaims);
export const OPTIONS = preflight;
