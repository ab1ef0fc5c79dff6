import { route } from '@/lib/http/route';
import { noteReportOperation } from '@/lib/schemas/operations/challenge';
import { noteReport } from '@/lib/services/challenge/deciding';

export const PUT = route(noteReportOperation, noteReport);
