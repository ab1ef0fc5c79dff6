import { route } from '@/lib/http/route';
import { listChoicesOperation } from '@/lib/schemas/operations/inbox';
import { listChoices } from '@/lib/services/inbox/choices';

export const GET = route(listChoicesOperation, listChoices);
