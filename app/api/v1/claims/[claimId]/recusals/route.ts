import { route } from '@/lib/http/route';
import { recuseOperation } from '@/lib/schemas/operations/reviews';
import { recuse } from '@/lib/services/reviews';

export const POST = route(recuseOperation, recuse);
