import { route } from '@/lib/http/route';
import { readAllNotificationsOperation } from '@/lib/schemas/operations/inbox';
import { readAllNotifications } from '@/lib/services/inbox/notifications';

export const POST = route(readAllNotificationsOperation, readAllNotifications);
