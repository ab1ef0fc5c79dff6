import { route } from '@/lib/http/route';
import { refuseSightingOperation } from '@/lib/schemas/operations/sighting';
import { refuseSighting } from '@/lib/services/sighting/judging';

export const POST = route(refuseSightingOperation, refuseSighting);
