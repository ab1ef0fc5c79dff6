import { route } from '@/lib/http/route';
import { getSightingOperation } from '@/lib/schemas/operations/sighting';
import { getSighting } from '@/lib/services/sighting/reading';

export const GET = route(getSightingOperation, getSighting);
