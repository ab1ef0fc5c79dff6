import { route } from '@/lib/http/route';
import { giveBackReportOperation, takeReportOperation } from '@/lib/schemas/operations/challenge';
import { giveBackReport, takeReport } from '@/lib/services/challenge/deciding';

export const POST = route(takeReportOperation, takeReport);
export const DELETE = route(giveBackReportOperation, giveBackReport);
