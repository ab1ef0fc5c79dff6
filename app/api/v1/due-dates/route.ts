import { dueInWords } from '@/app/assignments';
import { route } from '@/lib/http/route';
import { setDuesOperation } from '@/lib/schemas/operations/assignment';

export const POST = route(setDuesOperation, dueInWords);
