import { preflight, publicRoute } from '@/lib/http/public-route';
import { publicClaimOperation } from '@/lib/schemas/operations/public';
import { publicClaim } from '@/lib/services/publications';

export const GET = publicRoute(publicClaimOperation, publicClaim);
export const OPTIONS = preflight;
