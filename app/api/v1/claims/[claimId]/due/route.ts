import { route } from '@/lib/http/route';
import { setDueOperation } from '@/lib/schemas/operations/assignment';
import { setDue } from '@/lib/services/assignment/due';

export const PUT = route(setDueOperation, setDue);
