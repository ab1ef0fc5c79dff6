import { route } from '@/lib/http/route';
import { editAttributionOperation, removeAttributionOperation } from '@/lib/schemas/operations/passages';
import { editAttribution, removeAttribution } from '@/lib/services/attributions';

export const PUT = route(editAttributionOperation, editAttribution);
export const DELETE = route(removeAttributionOperation, removeAttribution);
