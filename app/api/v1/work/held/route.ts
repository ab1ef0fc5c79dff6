import { route } from '@/lib/http/route';
import { heldWorkOperation } from '@/lib/schemas/operations/work';
import { heldWork } from '@/lib/services/work/mine';

export const GET = route(heldWorkOperation, heldWork);
