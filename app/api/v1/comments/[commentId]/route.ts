import { route } from '@/lib/http/route';
import {
  editCommentOperation,
  getCommentOperation,
  takeBackCommentOperation,
} from '@/lib/schemas/operations/comment';
import { editComment, takeBackComment } from '@/lib/services/comment/changing';
import { getComment } from '@/lib/services/comment/listing';

export const GET = route(getCommentOperation, getComment);
export const PUT = route(editCommentOperation, editComment);
export const DELETE = route(takeBackCommentOperation, takeBackComment);
