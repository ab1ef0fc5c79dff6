import { route } from '@/lib/http/route';
import { decideReportOperation } from '@/lib/schemas/operations/challenge';
import { decideReport } from '@/lib/services/challenge/deciding';

export const POST = route(decideReportOperation, decideReport);
