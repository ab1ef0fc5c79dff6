import { route } from '@/lib/http/route';
import { reopenCommentOperation, resolveCommentOperation } from '@/lib/schemas/operations/comment';
import { reopenComment, resolveComment } from '@/lib/services/comment/changing';

export const PUT = route(resolveCommentOperation, resolveComment);
export const DELETE = route(reopenCommentOperation, reopenComment);
