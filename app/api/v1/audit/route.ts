import { route } from '@/lib/http/route';
import { listAuditOperation } from '@/lib/schemas/operations/accounts';
import { listAudit } from '@/lib/services/audit';

export const GET = route(listAuditOperation, listAudit);
