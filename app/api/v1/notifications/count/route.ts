import { route } from '@/lib/http/route';
import { countNotificationsOperation } from '@/lib/schemas/operations/inbox';
import { countNotifications } from '@/lib/services/inbox/notifications';

export const GET = route(countNotificationsOperation, countNotifications);
