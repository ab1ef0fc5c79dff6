import { route } from '@/lib/http/route';
import { withdrawSettlementOperation } from '@/lib/schemas/operations/review/settlement';
import { withdrawSettlement } from '@/lib/services/review/settlements';

export const POST = route(withdrawSettlementOperation, withdrawSettlement);
