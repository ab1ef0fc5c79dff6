import { route } from '@/lib/http/route';
import { addAttributionOperation } from '@/lib/schemas/operations/attribution';
import { addAttribution } from '@/lib/services/claim/attributions';

export const POST = route(addAttributionOperation, addAttribution);
