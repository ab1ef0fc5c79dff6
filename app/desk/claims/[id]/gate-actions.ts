import type { ReplyActions } from '@/components/claim/replies/draft';
import type { GateActions } from '@/components/workflow/gates/actions';
import {
  addReplyAction,
  askOverrideAction,
  confirmOverrideAction,
  editReplyAction,
  removeReplyAction,
  withdrawOverrideAction,
} from './actions';

/** What editors can do about a gate that a claim fails. */
export const gateActions: GateActions = {
  ask: askOverrideAction,
  confirm: confirmOverrideAction,
  withdraw: withdrawOverrideAction,
};

/** What the desk can do about whom it asks for comment. */
export const replyActions: ReplyActions = {
  add: addReplyAction,
  edit: editReplyAction,
  remove: removeReplyAction,
};
