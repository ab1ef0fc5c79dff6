import { route } from '@/lib/http/route';
import { listGatesOperation } from '@/lib/schemas/operations/workflow/gates';
import { listGates } from '@/lib/services/workflow/overrides';

export const GET = route(listGatesOperation, listGates);
