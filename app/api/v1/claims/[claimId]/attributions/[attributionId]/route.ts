import { route } from '@/lib/http/route';
import { editAttributionOperation, removeAttributionOperation } from '@/lib/schemas/operations/attribution';
import { editAttribution, removeAttribution } from '@/lib/services/claim/attributions';

export const PUT = route(editAttributionOperation, editAttribution);
export const DELETE = route(removeAttributionOperation, removeAttribution);
