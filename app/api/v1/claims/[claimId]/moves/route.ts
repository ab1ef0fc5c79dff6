import { route } from '@/lib/http/route';
import { moveClaimOperation } from '@/lib/schemas/operations/claim';
import { move } from '@/lib/services/workflow/moves';

export const POST = route(moveClaimOperation, move);
