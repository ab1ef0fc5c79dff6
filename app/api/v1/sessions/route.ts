import { route } from '@/lib/http/route';
import { listSessionsOperation } from '@/lib/schemas/operations/people';
import { listSessions } from '@/lib/services/people/sessions';

export const GET = route(listSessionsOperation, listSessions);
