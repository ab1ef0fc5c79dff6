import { route } from '@/lib/http/route';
import { linkHistoryOperation } from '@/lib/schemas/operations/source/link';
import { linkHistory } from '@/lib/services/publication/linking';

export const GET = route(linkHistoryOperation, linkHistory);
