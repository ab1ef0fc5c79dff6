import { route } from '@/lib/http/route';
import { checkAuditOperation } from '@/lib/schemas/operations/people';
import { checkAudit } from '@/lib/services/record';

export const GET = route(checkAuditOperation, checkAudit);
