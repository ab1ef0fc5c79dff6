import { route } from '@/lib/http/route';
import { editReplyOperation, removeReplyOperation } from '@/lib/schemas/operations/claim/replies';
import { editReply, removeReply } from '@/lib/services/claim/replies/replies';

export const PUT = route(editReplyOperation, editReply);
export const DELETE = route(removeReplyOperation, removeReply);
