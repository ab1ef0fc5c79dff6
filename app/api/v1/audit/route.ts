import { route } from '@/lib/http/route';
import { listAuditOperation } from '@/lib/schemas/operations/people';
import { listAudit } from '@/lib/services/record';

export const GET = route(listAuditOperation, listAudit);
