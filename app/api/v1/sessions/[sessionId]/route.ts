import { route } from '@/lib/http/route';
import { endSessionOperation } from '@/lib/schemas/operations/people';
import { endOneSession } from '@/lib/services/people/sessions';

export const DELETE = route(endSessionOperation, endOneSession);
