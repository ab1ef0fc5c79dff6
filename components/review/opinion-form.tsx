'use client';

import type { ReactNode } from 'react';
import { DraftNotice } from '@/components/form/draft-notice';
import { FormProblems } from '@/components/form/form-problems';
import type { Draft } from '@/components/form/use-draft';
import type { SubmitState } from '@/components/form/use-submit';
import type { FindingDraft } from '@/components/review/finding/draft';
import { FindingFields } from '@/components/review/finding/fields';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import type { ClaimKind } from '@/lib/domain/claim/claim';

export type OpinionDraft = { finding: FindingDraft; rationale: string };

type OpinionFormProps = {
  kind: ClaimKind;
  draft: Draft<OpinionDraft>;
  sending: SubmitState;
  onSend: (opinion: OpinionDraft) => void;
  idPrefix: string;
  labelledBy: string;
  /** What is being written, for the notice of a restored draft: "This adjudication". */
  what: string;
  /** Under the label of the rationale. */
  hint: string;
  /** The words of the button that sends it. */
  press: string;
  conflict?: ReactNode;
  /** Beside that button. */
  beside?: ReactNode;
};

/** A finding with its rationale: an adjudication, or a later opinion beside a sealed one. */
export function OpinionForm(props: OpinionFormProps) {
  const { kind, draft, sending, onSend, idPrefix, labelledBy, what, hint, press, conflict, beside } = props;
  const { finding, rationale } = draft.value;
  return (
    <form
      noValidate
      aria-labelledby={labelledBy}
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft.value);
      }}
    >
      <DraftNotice draft={draft} what={what} />
      <FindingFields
        kind={kind}
        value={finding}
        onChange={(next) => draft.set((last) => ({ ...last, finding: next }))}
        issueFor={sending.issueFor}
        idPrefix={idPrefix}
      />
      <Field
        name="rationale"
        idPrefix={idPrefix}
        label="Rationale"
        required
        hint={hint}
        error={sending.issueFor('rationale')}
      >
        {(control) => (
          <Textarea
            {...control}
            serif
            rows={5}
            value={rationale}
            onChange={(event) => draft.set((last) => ({ ...last, rationale: event.target.value }))}
          />
        )}
      </Field>
      <FormProblems state={sending} press={press} idPrefix={idPrefix} conflict={conflict} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={sending.pending}>{press}</SubmitButton>
        {beside}
      </div>
    </form>
  );
}
