import { route } from '@/lib/http/route';
import { listLikeOperation } from '@/lib/schemas/operations/source/duplicates';
import { listLike } from '@/lib/services/source/duplicates';

export const GET = route(listLikeOperation, listLike);
