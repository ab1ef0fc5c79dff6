import { route } from '@/lib/http/route';
import { listWatchesOperation } from '@/lib/schemas/operations/inbox';
import { listWatches } from '@/lib/services/inbox/watches';

export const GET = route(listWatchesOperation, listWatches);
