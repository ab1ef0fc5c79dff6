'use client';

import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { emptyEvidence, evidenceInput, evidenceKey } from '@/components/evidence/draft';
import type { Action } from '@/components/form/answer';
import { CancelButton } from '@/components/form/cancel-button';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { useKept } from '@/components/form/draft/use-kept';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { enterOnMount, focusBack } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AddEvidence as AddEvidenceInput } from '@/lib/schemas/evidence';
import { EvidenceFields } from './fields';

export type AddEvidenceProps = {
  claim: Pick<ClaimView, 'id' | 'version'>;
  add: Action<AddEvidenceInput, ClaimView>;
  /** The claim after the write, or as it stands now when somebody moved first. */
  onChange: (claim: ClaimView) => void;
};

/** A button that opens the form for one more piece of evidence. */
export function AddEvidence(props: AddEvidenceProps) {
  const kept = useKept(evidenceKey(props.claim));
  const [pressed, setPressed] = useState<boolean | null>(null);
  if (!(pressed ?? kept))
    return (
      <Button
        size="sm"
        className="w-fit"
        icon={<Plus aria-hidden="true" className="size-4" />}
        ref={pressed === false ? focusBack : undefined}
        onClick={() => setPressed(true)}
      >
        Add evidence
      </Button>
    );
  return <EvidenceForm {...props} entered={pressed === true} onClose={() => setPressed(false)} />;
}

type EvidenceFormProps = AddEvidenceProps & { entered: boolean; onClose: () => void };

function EvidenceForm({ claim, add, onChange, entered, onClose }: EvidenceFormProps) {
  const prefix = useId();
  const draftKey = evidenceKey(claim);
  const draft = useDraft(draftKey, emptyEvidence);
  const done = (next: ClaimView) => {
    onClose();
    onChange(next);
  };
  const write = useClaimWrite(add, claim, { onDone: done, draftKey });
  return (
    <form
      ref={entered ? enterOnMount : undefined}
      noValidate
      aria-label="New evidence"
      className="grid gap-5 rounded-sm border border-rule bg-surface px-4 py-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        write.send(evidenceInput(draft.value));
      }}
    >
      <DraftNotice draft={draft} what="This evidence" />
      <EvidenceFields value={draft.value} onChange={draft.set} issueFor={write.issueFor} idPrefix={prefix} />
      <ClaimWriteProblems write={write} press="Add evidence" idPrefix={prefix} onTakeTheirs={done} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} size="sm" pending={write.pending}>
          Add evidence
        </SubmitButton>
        <CancelButton size="sm" draft={draft} what="this evidence" onCancel={onClose} />
      </div>
    </form>
  );
}
