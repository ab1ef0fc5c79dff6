import { assignInWords } from '@/app/assignments';
import { route } from '@/lib/http/route';
import { assignClaimsOperation } from '@/lib/schemas/operations/assignment';

export const POST = route(assignClaimsOperation, assignInWords);
