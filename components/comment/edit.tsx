'use client';

import { useRouter } from 'next/navigation';
import { ConflictPanel } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { useDraft } from '@/components/form/draft/use-draft';
import { useSubmit } from '@/components/form/use-submit';
import { useToast } from '@/components/ui/toast';
import { CommentView } from '@/lib/schemas/comment';
import { type CommentingProps, commentDraft, commentInput } from './actions';
import { CommentForm } from './form';

/** Changes what somebody wrote themselves. */
export function EditComment({
  comment,
  me,
  actions,
  people,
  onDone,
}: CommentingProps & { comment: CommentView; onDone: () => void }) {
  const say = useToast();
  const router = useRouter();
  const draftKey = `comment:${me}:${comment.id}`;
  const draft = useDraft(draftKey, commentDraft(comment));
  const leave = () => {
    draft.discard();
    onDone();
  };
  const editing = useSubmit(actions.edit, {
    draftKey,
    onDone: () => {
      leave();
      say('Saved');
    },
  });
  const theirs = currentIn(editing.refusal, CommentView);
  const send = (version: number) => {
    const blocking = comment.threadId === null && draft.value.blocking;
    editing.submit({ commentId: comment.id, version, blocking, ...commentInput(draft.value) });
  };
  return (
    <CommentForm
      name="Edit your comment"
      label="Comment"
      press="Save"
      {...{
        draft,
        state: editing,
        people,
        begins: comment.threadId === null,
        idPrefix: `edit-${comment.id}`,
      }}
      onSend={() => send(comment.version)}
      onCancel={leave}
      conflict={
        theirs ? (
          <ConflictPanel
            sides={[{ label: 'Comment', theirs: theirs.body, yours: draft.value.body }]}
            pending={editing.pending}
            onKeepMine={() => send(theirs.version)}
            onTakeTheirs={() => {
              leave();
              router.refresh();
            }}
          />
        ) : undefined
      }
    />
  );
}
