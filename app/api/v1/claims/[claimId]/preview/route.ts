import { route } from '@/lib/http/route';
import { previewClaimOperation } from '@/lib/schemas/operations/claim';
import { previewClaim } from '@/lib/services/workflow/preview';

export const GET = route(previewClaimOperation, (actor, input) => previewClaim(actor, input));
