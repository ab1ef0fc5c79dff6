import {
  AboutComment,
  AnswerComment,
  AnswerPage,
  CommentList,
  CommentView,
  EditComment,
  ListAnswers,
  ListComments,
  MakeComment,
  ResolveComment,
  ThreadView,
} from '../comment';
import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';

const addressOf = ({ id }: { id: string }) => `/comments/${id}`;
const onComment = { tag: 'Comments', output: CommentView, conflicts: true } as const;

export const listCommentsOperation = operation({
  id: 'listComments',
  method: 'GET',
  path: '/claims/{claimId}/comments',
  tag: 'Comments',
  summary: 'List the threads of comments on a claim',
  description:
    'The newest thread first, each with its first answers. What reviewers write while a round is open is theirs and the author’s alone until it concludes, in counts as well.',
  input: ListComments,
  output: CommentList,
});

export const makeCommentOperation = operation({
  ...onComment,
  shows: addressOf,
  id: 'makeComment',
  method: 'POST',
  path: '/claims/{claimId}/comments',
  summary: 'Begin a thread on a claim, a passage, evidence or a review',
  description:
    'Readers never see comments. While one that blocks is open, the claim is neither approved nor published.',
  input: MakeComment,
  location: addressOf,
  repeatable: true,
});

export const getCommentOperation = operation({
  id: 'getComment',
  method: 'GET',
  path: '/comments/{commentId}',
  tag: 'Comments',
  summary: 'Read one comment',
  input: given({ commentId: Id }),
  output: CommentView,
});

export const getThreadOperation = operation({
  id: 'getThread',
  method: 'GET',
  path: '/comments/{commentId}/thread',
  tag: 'Comments',
  summary: 'Read the thread that a comment is in, with its first answers',
  input: given({ commentId: Id }),
  output: ThreadView,
});

export const listAnswersOperation = operation({
  id: 'listAnswers',
  method: 'GET',
  path: '/comments/{commentId}/answers',
  tag: 'Comments',
  summary: 'List the answers of a thread',
  description: 'Oldest first. `commentId` is the comment that began the thread.',
  input: ListAnswers,
  output: AnswerPage,
});

export const answerCommentOperation = operation({
  ...onComment,
  shows: addressOf,
  id: 'answerComment',
  method: 'POST',
  path: '/comments/{commentId}/answers',
  summary: 'Answer in a thread',
  description:
    'While a round is open, who might review answers only in threads that other reviewers don’t see: they begin one of their own.',
  input: AnswerComment,
  location: addressOf,
  repeatable: true,
});

export const editCommentOperation = operation({
  ...onComment,
  id: 'editComment',
  method: 'PUT',
  path: '/comments/{commentId}',
  summary: 'Change what you wrote',
  description: 'Until somebody else has written after it. It is marked as edited.',
  input: EditComment,
});

export const takeBackCommentOperation = operation({
  ...onComment,
  id: 'takeBackComment',
  method: 'DELETE',
  path: '/comments/{commentId}',
  summary: 'Take back what you wrote',
  description: 'Its words go for good; its place and its answers stay.',
  input: AboutComment,
});

export const resolveCommentOperation = operation({
  ...onComment,
  shows: addressOf,
  id: 'resolveComment',
  method: 'PUT',
  path: '/comments/{commentId}/resolution',
  summary: 'Resolve a thread',
  description: 'One that blocks: by who began it, or by an editor who had no hand in the claim.',
  input: ResolveComment,
});

export const reopenCommentOperation = operation({
  ...onComment,
  shows: addressOf,
  id: 'reopenComment',
  method: 'DELETE',
  path: '/comments/{commentId}/resolution',
  summary: 'Open a thread again',
  input: AboutComment,
});
