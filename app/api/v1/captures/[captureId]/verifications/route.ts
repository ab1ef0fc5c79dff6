import { route } from '@/lib/http/route';
import { verifyCaptureOperation } from '@/lib/schemas/operations/evidence';
import { verifyCapture } from '@/lib/services/evidence/copies/verifying';

export const POST = route(verifyCaptureOperation, (actor, input) => verifyCapture(actor, input));
