import { route } from '@/lib/http/route';
import { countWorkOperation } from '@/lib/schemas/operations/work';
import { countMyWork } from '@/lib/services/work';

export const GET = route(countWorkOperation, countMyWork);
