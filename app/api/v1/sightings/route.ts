import { route } from '@/lib/http/route';
import { listSightingsOperation, proposeSightingOperation } from '@/lib/schemas/operations/sighting';
import { proposeSighting } from '@/lib/services/sighting/proposing';
import { listSightings } from '@/lib/services/sighting/reading';

export const GET = route(listSightingsOperation, listSightings);
export const POST = route(proposeSightingOperation, proposeSighting);
