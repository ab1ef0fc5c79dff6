import { route } from '@/lib/http/route';
import { askForCaptureOperation, listCapturesOperation } from '@/lib/schemas/operations/evidence';
import { askForCapture, listCaptures } from '@/lib/services/evidence/captures';

export const GET = route(listCapturesOperation, listCaptures);
export const POST = route(askForCaptureOperation, askForCapture);
