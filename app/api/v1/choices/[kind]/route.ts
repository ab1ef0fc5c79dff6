import { route } from '@/lib/http/route';
import { chooseDeliveryOperation } from '@/lib/schemas/operations/inbox';
import { chooseDelivery } from '@/lib/services/inbox/choices';

export const PUT = route(chooseDeliveryOperation, chooseDelivery);
