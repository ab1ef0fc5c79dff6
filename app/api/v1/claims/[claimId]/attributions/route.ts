import { route } from '@/lib/http/route';
import { addAttributionOperation } from '@/lib/schemas/operations/passages';
import { addAttribution } from '@/lib/services/attributions';

export const POST = route(addAttributionOperation, addAttribution);
