import { route } from '@/lib/http/route';
import { getThreadOperation } from '@/lib/schemas/operations/comment';
import { getThread } from '@/lib/services/comment/listing';

export const GET = route(getThreadOperation, getThread);
