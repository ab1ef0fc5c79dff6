import { route } from '@/lib/http/route';
import { listCommentsOperation, makeCommentOperation } from '@/lib/schemas/operations/comment';
import { listComments } from '@/lib/services/comment/listing';
import { makeComment } from '@/lib/services/comment/making';

export const GET = route(listCommentsOperation, listComments);
export const POST = route(makeCommentOperation, makeComment);
