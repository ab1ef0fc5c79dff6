import { route } from '@/lib/http/route';
import { listNotificationsOperation } from '@/lib/schemas/operations/inbox';
import { listNotifications } from '@/lib/services/inbox/notifications';

export const GET = route(listNotificationsOperation, listNotifications);
