import { route } from '@/lib/http/route';
import { listFlagsOperation } from '@/lib/schemas/operations/flag';
import { listFlags } from '@/lib/services/publication/flags';

export const GET = route(listFlagsOperation, listFlags);
