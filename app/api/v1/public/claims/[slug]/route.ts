import { preflight, publicRoute } from '@/lib/http/public-route';
import { publicClaimOperation } from '@/lib/schemas/operations/publication';
import { publicClaim } from '@/lib/services/publication/publications';

export const GET = publicRoute(publicClaimOperation, publicClaim);
export const OPTIONS = preflight;
