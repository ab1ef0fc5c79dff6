import { route } from '@/lib/http/route';
import { recuseOperation } from '@/lib/schemas/operations/review';
import { recuse } from '@/lib/services/review/reviews';

export const POST = route(recuseOperation, recuse);
