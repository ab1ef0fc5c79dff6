import { route } from '@/lib/http/route';
import { evidenceHistoryOperation } from '@/lib/schemas/operations/evidence/changes';
import { evidenceHistory } from '@/lib/services/evidence/history';

export const GET = route(evidenceHistoryOperation, evidenceHistory);
