import { route } from '@/lib/http/route';
import { listSettlementsOperation, settleClaimOperation } from '@/lib/schemas/operations/review/settlement';
import { listSettlements, settleClaim } from '@/lib/services/review/settlements';

export const GET = route(listSettlementsOperation, listSettlements);
export const POST = route(settleClaimOperation, settleClaim);
