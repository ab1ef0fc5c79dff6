import { route } from '@/lib/http/route';
import { captureProgressOperation } from '@/lib/schemas/operations/evidence/changes';
import { captureProgress } from '@/lib/services/evidence/captures';

export const GET = route(captureProgressOperation, (actor, input) => captureProgress(actor, input));
