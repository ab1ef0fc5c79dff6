import { route } from '@/lib/http/route';
import { bringBackReportOperation, setAsideReportOperation } from '@/lib/schemas/operations/challenge';
import { bringBackReport, setAsideReport } from '@/lib/services/challenge/deciding';

export const POST = route(setAsideReportOperation, setAsideReport);
export const DELETE = route(bringBackReportOperation, bringBackReport);
