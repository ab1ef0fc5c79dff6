import { route } from '@/lib/http/route';
import { listRelationsOperation, relateClaimsOperation } from '@/lib/schemas/operations/claim-relation';
import { relateClaims } from '@/lib/services/claim/relations/judging';
import { listRelations } from '@/lib/services/claim/relations/listing';

export const GET = route(listRelationsOperation, listRelations);
export const POST = route(relateClaimsOperation, relateClaims);
