import { preflight, publicRoute } from '@/lib/http/public-route';
import { publicClaimVersionOperation } from '@/lib/schemas/operations/publication';
import { publicClaim } from '@/lib/services/publication/publications';

export const GET = publicRoute(publicClaimVersionOperation, publicClaim);
export const OPTIONS = preflight;
