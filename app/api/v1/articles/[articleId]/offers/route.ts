import { route } from '@/lib/http/route';
import { listOffersOperation } from '@/lib/schemas/operations/sighting';
import { listOffers } from '@/lib/services/sighting/reading';

export const GET = route(listOffersOperation, listOffers);
