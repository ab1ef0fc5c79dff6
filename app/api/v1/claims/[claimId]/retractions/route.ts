import { route } from '@/lib/http/route';
import {
  askRetractionOperation,
  getRetractionsOperation,
} from '@/lib/schemas/operations/workflow/retractions';
import { askRetraction, getRetractions } from '@/lib/services/workflow/retractions';

export const GET = route(getRetractionsOperation, getRetractions);
export const POST = route(askRetractionOperation, askRetraction);
