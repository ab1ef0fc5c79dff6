import type { CommentActions } from '@/components/comment/actions';
import {
  answerCommentAction,
  editCommentAction,
  makeCommentAction,
  reopenCommentAction,
  resolveCommentAction,
  takeBackCommentAction,
} from './actions';

/** What the desk can do with comments. */
export const commentActions: CommentActions = {
  make: makeCommentAction,
  answer: answerCommentAction,
  edit: editCommentAction,
  takeBack: takeBackCommentAction,
  resolve: resolveCommentAction,
  reopen: reopenCommentAction,
};
