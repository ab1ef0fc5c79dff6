import { route } from '@/lib/http/route';
import { getCaptureOperation } from '@/lib/schemas/operations/evidence';
import { getCapture } from '@/lib/services/evidence/copies/reading';

export const GET = route(getCaptureOperation, (actor, input) => getCapture(actor, input));
