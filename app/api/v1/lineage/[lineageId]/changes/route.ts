import { route } from '@/lib/http/route';
import { lineageHistoryOperation } from '@/lib/schemas/operations/provenance';
import { lineageHistory } from '@/lib/services/provenance/lineage-reading';

export const GET = route(lineageHistoryOperation, lineageHistory);
