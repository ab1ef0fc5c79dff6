'use client';

import type { ReactNode } from 'react';
import { DraftNotice } from '@/components/form/draft/notice';
import type { Draft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import type { Submit, SubmitState } from '@/components/form/use-submit';
import { useReviewKeys } from '@/components/review/focused/use-review-keys';
import { ErrorSummary } from '@/components/ui/field/error-summary';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import { OpinionInput } from '@/lib/schemas/review';
import { checked, type OpinionDraft, opinionInput, questionsOf } from './draft';
import { OpinionFields } from './fields';
import { LastLook } from './last-look';
import { useLastLook } from './use-last-look';

type OpinionFormProps<D extends OpinionDraft> = {
  kind: ClaimKind;
  draft: Draft<D>;
  sending: SubmitState & Pick<Submit<unknown>, 'settle'>;
  onSend: (opinion: D) => void;
  idPrefix: string;
  labelledBy: string;
  /** What is being written, for the notice of a restored draft: "This adjudication". */
  what: string;
  /** Under the label of the rationale. */
  hint: string;
  /** The words of the button that sends it. */
  press: string;
  /** What becomes of it once it is sent: for what can't be taken back, which is looked at first. */
  final?: string;
  conflict?: ReactNode;
  /** Beside the button. */
  beside?: ReactNode;
  /** What is decided besides, under the fields; and the same in words, for the last look. */
  more?: { field: ReactNode; words: string };
  /** What the form is called in the list of keys, where it has the page to itself. */
  keys?: string | undefined;
};

/** A finding with its rationale: an adjudication, or a later opinion beside a sealed one. */
export function OpinionForm<D extends OpinionDraft>(props: OpinionFormProps<D>) {
  const { kind, draft, sending, onSend, idPrefix, press, conflict, final } = props;
  const looking = useLastLook(sending);
  // What is looked at for the last time is changed by no key.
  const isWritten = props.keys !== undefined && looking.finding === null;
  useReviewKeys({ kind, idPrefix, title: props.keys ?? '' }, isWritten);
  const problems = <FormProblems state={sending} press={press} idPrefix={idPrefix} conflict={conflict} />;
  if (looking.finding && final !== undefined)
    return (
      <LastLook
        finding={looking.finding}
        explanations={questionsOf(kind, draft.value)}
        rationale={draft.value.rationale}
        then={final}
        press={press}
        pending={sending.pending}
        onSend={() => onSend(draft.value)}
        onBack={looking.back}
        problems={problems}
      >
        {props.more ? <p className="border-t border-rule pt-3 text-sm">{props.more.words}</p> : null}
      </LastLook>
    );
  const look = () => looking.look(checked(OpinionInput, kind, opinionInput(kind, draft.value)));
  return (
    <form
      noValidate
      aria-labelledby={props.labelledBy}
      className="grid gap-6"
      // What was sealed is not added to by a slip: a later opinion, which nobody looks at first, is sent by a press.
      onKeyDown={final === undefined ? undefined : sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        if (final === undefined) onSend(draft.value);
        else look();
      }}
    >
      <DraftNotice draft={draft} what={props.what} />
      <OpinionFields
        kind={kind}
        draft={draft.value}
        onChange={draft.set}
        issueFor={looking.issueFor}
        idPrefix={idPrefix}
        hint={props.hint}
      />
      {props.more?.field}
      {looking.issues.length > 0 ? <ErrorSummary issues={looking.issues} idPrefix={idPrefix} /> : problems}
      <div className="flex flex-wrap gap-2">
        <SubmitButton
          {...(final === undefined ? {} : sendKeys)}
          pending={sending.pending}
          ref={looking.returned ? focusOnMount : undefined}
        >
          {final === undefined ? press : 'Last look'}
        </SubmitButton>
        {props.beside}
      </div>
    </form>
  );
}
