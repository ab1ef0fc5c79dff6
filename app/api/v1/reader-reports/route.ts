import { route } from '@/lib/http/route';
import { listReportsOperation } from '@/lib/schemas/operations/challenge';
import { listReports } from '@/lib/services/challenge/reports';

export const GET = route(listReportsOperation, listReports);
