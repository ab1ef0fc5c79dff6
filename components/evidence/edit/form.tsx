'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { ConflictPanel } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { useRipple } from '@/components/ripple/use-ripple';
import { WhatChanges } from '@/components/ripple/what-changes';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { SubmitButton } from '@/components/ui/submit-button';
import { needsReason } from '@/lib/domain/evidence/editing';
import { EvidenceView } from '@/lib/schemas/evidence';
import type { EditEvidence, EvidenceRipple } from '@/lib/schemas/evidence/edit';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import { type EvidenceEditDraft, editDraft, editInput, rippleInput } from './draft';
import { EditFields } from './fields';
import { sidesOf } from './sides';

type EvidenceEditFormProps = {
  evidence: EvidenceView;
  edit: Action<z.input<typeof EditEvidence>, EvidenceView>;
  /** What it would do to claims. */
  preview: Action<EvidenceRipple, RippleView>;
  /** Whether this person sees the evidence whoever may. */
  isEditor: boolean;
};

type Written = { version: number; details: EvidenceEditDraft };

/** Changes what is said of a piece of evidence; its copies never change. */
export function EvidenceEditForm({ evidence, edit, preview, isEditor }: EvidenceEditFormProps) {
  const router = useRouter();
  const draftKey = `evidence:${evidence.id}`;
  const draft = useDraft<Written>(draftKey, { version: evidence.version, details: editDraft(evidence) });
  const { version, details } = draft.value;
  const back = `/desk/evidence/${evidence.id}`;
  // Who restricts what somebody else added doesn't see it any more.
  const leave = () => router.push(details.sensitivity === 'RESTRICTED' && !isEditor ? '/desk' : back);
  const sending = useSubmit(edit, { draftKey, onDone: leave });
  const theirs = currentIn(sending.refusal, EvidenceView);
  const lacksReason = needsReason(theirs ?? evidence, details) && details.reason.trim() === '';
  const sought = rippleInput(details, evidence.id);
  const stored = rippleInput(editDraft(theirs ?? evidence), evidence.id);
  const looking = useRipple(preview, JSON.stringify(sought) === JSON.stringify(stored) ? null : sought);
  const send = (over: number) =>
    sending.submit(editInput(details, { evidenceId: evidence.id, version: over }));
  const change = (next: EvidenceEditDraft) => draft.set((last) => ({ ...last, details: next }));
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-6"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        // What has no reason is refused before anybody looks at what it would do.
        if (lacksReason) send(version);
        else looking.before(() => send(version));
      }}
    >
      <DraftNotice draft={draft} what="This change" />
      <EditFields value={details} onChange={change} issueFor={sending.issueFor} />
      <Reason
        value={details.reason}
        required={needsReason(theirs ?? evidence, details)}
        error={sending.issueFor('reason')}
        onChange={(reason) => change({ ...details, reason })}
      />
      <FormProblems
        state={sending}
        press="Save"
        conflict={
          theirs ? (
            <ConflictPanel
              sides={sidesOf(editDraft(theirs), details)}
              pending={sending.pending}
              onKeepMine={() => send(theirs.version)}
              onTakeTheirs={() => {
                sending.settle();
                draft.set({ version: theirs.version, details: editDraft(theirs) });
              }}
            />
          ) : undefined
        }
      />
      <FormProblems state={looking.state} press="Save" />
      {looking.ripple ? <WhatChanges ripple={looking.ripple} on="this evidence" /> : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending || looking.state.pending}>
          {looking.ripple ? 'Save all the same' : 'Save'}
        </SubmitButton>
        <ButtonLink variant="quiet" href={back} onClick={draft.discard}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

type ReasonProps = {
  value: string;
  required: boolean;
  error: string | undefined;
  onChange: (reason: string) => void;
};

function Reason({ value, required, error, onChange }: ReasonProps) {
  return (
    <Field
      name="reason"
      label="Why"
      required={required}
      optional={!required}
      error={error}
      hint="It stands in the history of this evidence. Needed to change whether it holds, or who may see it."
    >
      {(control) => (
        <Textarea {...control} rows={2} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
