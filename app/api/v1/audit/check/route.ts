import { route } from '@/lib/http/route';
import { checkAuditOperation } from '@/lib/schemas/operations/accounts';
import { checkAudit } from '@/lib/services/audit';

export const GET = route(checkAuditOperation, checkAudit);
