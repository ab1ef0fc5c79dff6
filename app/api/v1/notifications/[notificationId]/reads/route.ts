import { route } from '@/lib/http/route';
import { readNotificationOperation } from '@/lib/schemas/operations/inbox';
import { readNotification } from '@/lib/services/inbox/notifications';

export const POST = route(readNotificationOperation, readNotification);
