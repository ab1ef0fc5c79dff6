import { route } from '@/lib/http/route';
import { judgeRelationOperation } from '@/lib/schemas/operations/claim-relation';
import { judgeRelation } from '@/lib/services/claim/relations/judging';

export const POST = route(judgeRelationOperation, judgeRelation);
