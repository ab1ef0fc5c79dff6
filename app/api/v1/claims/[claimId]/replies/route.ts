import { route } from '@/lib/http/route';
import { addReplyOperation, listRepliesOperation } from '@/lib/schemas/operations/claim/replies';
import { addReply, listReplies } from '@/lib/services/claim/replies/replies';

export const GET = route(listRepliesOperation, listReplies);
export const POST = route(addReplyOperation, addReply);
