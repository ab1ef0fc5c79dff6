import { route } from '@/lib/http/route';
import { dismissSightingOperation } from '@/lib/schemas/operations/sighting';
import { dismissSighting } from '@/lib/services/sighting/judging';

export const POST = route(dismissSightingOperation, dismissSighting);
