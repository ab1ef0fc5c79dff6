import { route } from '@/lib/http/route';
import { decideFlagOperation } from '@/lib/schemas/operations/flag';
import { decideFlag } from '@/lib/services/publication/flags';

export const POST = route(decideFlagOperation, decideFlag);
