import { route } from '@/lib/http/route';
import { placePassageOperation } from '@/lib/schemas/operations/attribution';
import { placePassage } from '@/lib/services/claim/placement';

export const POST = route(placePassageOperation, placePassage);
