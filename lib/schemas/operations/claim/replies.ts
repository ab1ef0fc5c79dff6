import { AddReply, EditReply, RemoveReply, ReplyList } from '@/lib/schemas/claim/replies';
import { ClaimView } from '@/lib/schemas/claim/view';
import { given } from '@/lib/schemas/given';
import { claimAddress, operation } from '@/lib/schemas/operation';
import { Id } from '@/lib/schemas/primitives';

export const listRepliesOperation = operation({
  id: 'listReplies',
  method: 'GET',
  path: '/claims/{claimId}/replies',
  tag: 'Claims',
  summary: 'List who was asked for comment on a claim',
  input: given({ claimId: Id }),
  output: ReplyList,
});

const onClaim = { tag: 'Claims', output: ClaimView, shows: claimAddress, conflicts: true } as const;

export const addReplyOperation = operation({
  ...onClaim,
  id: 'addReply',
  method: 'POST',
  path: '/claims/{claimId}/replies',
  summary: 'Record that somebody was asked for comment',
  description:
    'Until the claim is published. Readers see whom the newsroom asked and what came of it, so an approval covers it, and whoever records it becomes a contributor.',
  input: AddReply,
  repeatable: true,
});

export const editReplyOperation = operation({
  ...onClaim,
  id: 'editReply',
  method: 'PUT',
  path: '/claims/{claimId}/replies/{replyId}',
  summary: 'Record what came of asking',
  description: 'Fields that are left out are emptied. `If-Match` is the version of the request.',
  input: EditReply,
});

export const removeReplyOperation = operation({
  ...onClaim,
  id: 'removeReply',
  method: 'DELETE',
  path: '/claims/{claimId}/replies/{replyId}',
  summary: 'Take back a request that was recorded by mistake',
  input: RemoveReply,
});
