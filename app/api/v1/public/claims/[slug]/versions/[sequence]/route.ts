import { preflight, publicRoute } from '@/lib/http/public-route';
import { publicClaimVersionOperation } from '@/lib/schemas/operations/public';
import { publicClaim } from '@/lib/services/publications';

export const GET = publicRoute(publicClaimVersionOperation, publicClaim);
export const OPTIONS = preflight;
