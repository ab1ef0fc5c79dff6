import { route } from '@/lib/http/route';
import { claimOriginsOperation } from '@/lib/schemas/operations/provenance/origins';
import { claimOrigins } from '@/lib/services/provenance/shown';

export const GET = route(claimOriginsOperation, claimOrigins);
