import { submitInWords } from '@/app/submissions';
import { route } from '@/lib/http/route';
import { submitClaimsOperation } from '@/lib/schemas/operations/claim';

export const POST = route(submitClaimsOperation, submitInWords);
