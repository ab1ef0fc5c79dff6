import { route } from '@/lib/http/route';
import { writeSummaryOperation } from '@/lib/schemas/operations/claim';
import { writeSummary } from '@/lib/services/claim/summary';

export const PUT = route(writeSummaryOperation, writeSummary);
