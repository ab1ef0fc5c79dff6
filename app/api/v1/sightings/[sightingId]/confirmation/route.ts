import { route } from '@/lib/http/route';
import { confirmSightingOperation } from '@/lib/schemas/operations/sighting';
import { confirmSighting } from '@/lib/services/sighting/confirming';

export const POST = route(confirmSightingOperation, confirmSighting);
