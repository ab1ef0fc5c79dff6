'use client';

import type { ReactNode } from 'react';
import { DraftNotice } from '@/components/form/draft/notice';
import { type Draft, useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { PersonRef } from '@/lib/schemas/primitives';
import { type CommentDraft, type CommentingProps, commentInput, emptyComment } from './actions';
import { CommentFields } from './fields';
import type { CommentedThing } from './things';

/** Begins a thread about the claim or one thing of it. */
export function NewComment({
  claimId,
  thing,
  me,
  actions,
  people,
}: CommentingProps & { claimId: string; thing: CommentedThing }) {
  const say = useToast();
  const draftKey = `comment:${me}:${claimId}:${thing.id ?? 'claim'}`;
  const draft = useDraft(draftKey, emptyComment);
  const making = useSubmit(actions.make, {
    draftKey,
    onDone: () => {
      draft.discard();
      say('Comment added');
    },
  });
  return (
    <CommentForm
      name="New comment"
      label="Comment"
      press="Comment"
      {...{ draft, state: making, people, begins: true, idPrefix: 'new-comment' }}
      onSend={() =>
        making.submit({
          ...{ claimId, subject: thing.subject, subjectId: thing.id, blocking: draft.value.blocking },
          ...commentInput(draft.value),
        })
      }
    />
  );
}

/** Answers in a thread. */
export function AnswerForm({
  threadId,
  me,
  actions,
  people,
  onDone,
}: CommentingProps & { threadId: string; onDone: () => void }) {
  const say = useToast();
  const draftKey = `answer:${me}:${threadId}`;
  const draft = useDraft(draftKey, emptyComment);
  const leave = () => {
    draft.discard();
    onDone();
  };
  const answering = useSubmit(actions.answer, {
    draftKey,
    onDone: () => {
      leave();
      say('Answer added');
    },
  });
  return (
    <CommentForm
      name="Answer"
      label="Your answer"
      press="Answer"
      {...{ draft, state: answering, people, begins: false, idPrefix: `answer-${threadId}` }}
      onCancel={leave}
      onSend={() => answering.submit({ commentId: threadId, ...commentInput(draft.value) })}
    />
  );
}

type CommentFormProps = {
  /** Names the form. */
  name: string;
  label: string;
  press: string;
  draft: Draft<CommentDraft>;
  state: SubmitState;
  people: readonly PersonRef[];
  begins: boolean;
  idPrefix: string;
  onSend: () => void;
  onCancel?: () => void;
  conflict?: ReactNode;
};

/** Words, whom they are for, and the button that sends them. */
export function CommentForm(props: CommentFormProps) {
  const { name, label, press, draft, state, people, begins, idPrefix, onSend, onCancel, conflict } = props;
  return (
    <form
      noValidate
      ref={onCancel ? enterOnMount : undefined}
      aria-label={name}
      className="grid max-w-xl gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <DraftNotice draft={draft} what="Your comment" />
      <CommentFields
        {...{ label, people, begins, idPrefix, value: draft.value, onChange: draft.set }}
        issueFor={state.issueFor}
      />
      <FormProblems state={state} press={press} idPrefix={idPrefix} conflict={conflict} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={state.pending}>
          {press}
        </SubmitButton>
        {onCancel ? (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}
