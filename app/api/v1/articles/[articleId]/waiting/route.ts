import { route } from '@/lib/http/route';
import { listWaitingOperation } from '@/lib/schemas/operations/article-version';
import { listWaiting } from '@/lib/services/article/versions';

export const GET = route(listWaitingOperation, listWaiting);
