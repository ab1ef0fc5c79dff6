import { route } from '@/lib/http/route';
import { confirmRetractionOperation } from '@/lib/schemas/operations/workflow/retractions';
import { confirmRetraction } from '@/lib/services/workflow/retractions';

export const POST = route(confirmRetractionOperation, confirmRetraction);
