import { route } from '@/lib/http/route';
import { reopenReportOperation } from '@/lib/schemas/operations/challenge';
import { reopenReport } from '@/lib/services/challenge/reopening';

export const POST = route(reopenReportOperation, reopenReport);
