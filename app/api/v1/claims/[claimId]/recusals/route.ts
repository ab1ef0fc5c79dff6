import { route } from '@/lib/http/route';
import { recuseOperation } from '@/lib/schemas/operations/review';
import { recuse } from '@/lib/services/assignment/recusal';

export const POST = route(recuseOperation, recuse);
