import { route } from '@/lib/http/route';
import { getReportOperation } from '@/lib/schemas/operations/challenge';
import { getReport } from '@/lib/services/challenge/reports';

export const GET = route(getReportOperation, getReport);
