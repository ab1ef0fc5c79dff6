'use client';

import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys } from '@/components/form/send-by-keys';
import { SendOrCancel } from '@/components/form/send-or-cancel';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { useToast } from '@/components/ui/toast';
import type { CommentView } from '@/lib/schemas/comment';
import type { CommentingProps } from './actions';

type SettleProps = Pick<CommentingProps, 'me' | 'actions'> & { comment: CommentView };

type ResolveProps = SettleProps & { onDone: () => void; onSettled: () => void };

/** Says that a thread is settled, and how in a line. */
export function ResolveForm({ comment, me, actions, onDone, onSettled }: ResolveProps) {
  const say = useToast();
  const draftKey = `resolve:${me}:${comment.id}`;
  const draft = useDraft(draftKey, { resolution: '' });
  const leave = () => {
    draft.discard();
    onDone();
  };
  const resolving = useSubmit(actions.resolve, {
    draftKey,
    onDone: () => {
      draft.discard();
      onSettled();
      say('Resolved');
    },
  });
  const idPrefix = `resolve-${comment.id}`;
  return (
    <form
      noValidate
      ref={enterOnMount}
      aria-label="Resolve"
      className="grid max-w-xl gap-3"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        const { id: commentId, version } = comment;
        resolving.submit({ commentId, version, resolution: draft.value.resolution });
      }}
    >
      <Field
        name="resolution"
        idPrefix={idPrefix}
        label="How it was settled"
        required={comment.blocking}
        optional={!comment.blocking}
        error={resolving.issueFor('resolution')}
      >
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={draft.value.resolution}
            onChange={({ target }) => draft.set({ resolution: target.value })}
          />
        )}
      </Field>
      <FormProblems
        state={resolving}
        conflict={<Stale state={resolving} />}
        press="Resolve"
        idPrefix={idPrefix}
      />
      <SendOrCancel press="Resolve" pending={resolving.pending} onCancel={leave} />
    </form>
  );
}

/** Opens a thread again, at a press. */
export function Reopen({ comment, actions }: SettleProps) {
  const say = useToast();
  const reopening = useSubmit(actions.reopen, { onDone: () => say('Open again') });
  return (
    <div className="grid gap-2">
      <Button
        size="sm"
        className="w-fit"
        pending={reopening.pending}
        onClick={() => reopening.submit({ commentId: comment.id, version: comment.version })}
      >
        Open again
      </Button>
      <FormProblems state={reopening} conflict={<Stale state={reopening} />} press="Open again" />
    </div>
  );
}
