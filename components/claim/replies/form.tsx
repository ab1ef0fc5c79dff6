'use client';

import { ConflictPanel } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys } from '@/components/form/send-by-keys';
import { SendOrCancel } from '@/components/form/send-or-cancel';
import { useSubmit } from '@/components/form/use-submit';
import { useToast } from '@/components/ui/toast';
import { ReplyList, type ReplyView } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { emptyReply, type ReplyActions, replyDraft, replyInput, replySides } from './draft';
import { ReplyFields } from './fields';

type ReplyFormProps = {
  claim: ClaimView;
  me: string;
  actions: ReplyActions;
  /** Null for a new one. */
  reply: ReplyView | null;
  onDone: () => void;
};

const PRESS = 'Save';

/** Records that somebody was asked for comment, or what came of it. */
export function ReplyForm({ claim, me, actions, reply, onDone }: ReplyFormProps) {
  const say = useToast();
  const prefix = `reply-${reply?.id ?? 'new'}`;
  const draftKey = `reply:${me}:${claim.id}:${reply?.id ?? 'new'}`;
  const draft = useDraft(draftKey, reply ? replyDraft(reply) : emptyReply(claim.accuses ?? ''));
  const leave = () => {
    draft.discard();
    onDone();
  };
  const done = () => {
    leave();
    say('Saved');
  };
  const adding = useSubmit(actions.add, { draftKey, onDone: done });
  const editing = useSubmit(actions.edit, { draftKey, onDone: done });
  const state = reply ? editing : adding;
  const theirs = currentIn(editing.refusal, ReplyList)?.items.find(({ id }) => id === reply?.id);
  function save(version: number) {
    const input = { claimId: claim.id, ...replyInput(draft.value) };
    if (reply) editing.submit({ ...input, replyId: reply.id, version });
    else adding.submit(input);
  }
  return (
    <form
      noValidate
      aria-label={reply ? `What came of asking ${reply.whom}` : 'Somebody who was asked'}
      className="grid gap-4 border-t border-rule pt-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        save(reply?.version ?? 1);
      }}
    >
      <DraftNotice draft={draft} what="request" />
      {claim.replies.warns.map((warning) => (
        <p key={warning} className="text-sm">
          {warning}
        </p>
      ))}
      <ReplyFields value={draft.value} onChange={draft.set} issueFor={state.issueFor} idPrefix={prefix} />
      <FormProblems
        state={state}
        press={PRESS}
        idPrefix={prefix}
        conflict={
          theirs ? (
            <ConflictPanel
              sides={replySides(replyDraft(theirs), draft.value)}
              pending={state.pending}
              onKeepMine={() => save(theirs.version)}
              onTakeTheirs={leave}
            />
          ) : undefined
        }
      />
      <SendOrCancel press={PRESS} pending={state.pending} onCancel={leave} />
    </form>
  );
}
