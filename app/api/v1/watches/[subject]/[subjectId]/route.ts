import { route } from '@/lib/http/route';
import { isWatchedOperation, unwatchOperation, watchOperation } from '@/lib/schemas/operations/inbox';
import { isWatched, unwatch, watch } from '@/lib/services/inbox/watches';

export const GET = route(isWatchedOperation, isWatched);
export const PUT = route(watchOperation, watch);
export const DELETE = route(unwatchOperation, unwatch);
