import { route } from '@/lib/http/route';
import { countReportsOperation } from '@/lib/schemas/operations/challenge';
import { countReaderReports } from '@/lib/services/challenge/reports';

export const GET = route(countReportsOperation, countReaderReports);
