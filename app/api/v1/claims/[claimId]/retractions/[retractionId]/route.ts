import { route } from '@/lib/http/route';
import { withdrawRetractionOperation } from '@/lib/schemas/operations/workflow/retractions';
import { withdrawRetraction } from '@/lib/services/workflow/retractions';

export const DELETE = route(withdrawRetractionOperation, withdrawRetraction);
