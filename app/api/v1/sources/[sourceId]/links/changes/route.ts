import { route } from '@/lib/http/route';
import { linkHistoryOperation } from '@/lib/schemas/operations/source/link';
import { linkHistory } from '@/lib/services/source/links';

export const GET = route(linkHistoryOperation, linkHistory);
