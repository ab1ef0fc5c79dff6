'use client';

import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { CancelButton } from '@/components/form/cancel-button';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { type Over, versionOver } from '@/components/form/version-over';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import type { EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type ClaimDraft, claimContent, claimDraft, editKey } from './draft';
import { ClaimFields } from './fields';
import { claimSides } from './sides';

export type EditClaimInput = z.input<typeof EditClaim> & { claimId: string; version: number };

type EditClaimFormProps = {
  claim: ClaimView;
  /** Whether a press opened it just now: then the focus goes into it. */
  entered?: boolean;
  edit: Action<EditClaimInput, ClaimView>;
  /** After it was saved, or theirs was taken. */
  onDone: (claim: ClaimView) => void;
  onCancel: () => void;
};

/** What was typed, and what it was typed over: a draft from last week is compared with what stands there now. */
type Written = Over<ClaimDraft> & { claim: ClaimDraft };

/** Changes what a draft claim says. */
export function EditClaimForm({ claim, entered = false, edit, onDone, onCancel }: EditClaimFormProps) {
  const draftKey = editKey(claim);
  const now = { version: claim.version, over: claimDraft(claim) };
  const draft = useDraft<Written>(draftKey, { ...now, claim: now.over });
  const { claim: written } = draft.value;
  const version = versionOver(draft.value, now);
  const write = useClaimWrite(edit, { id: claim.id, version }, { onDone, draftKey });
  return (
    <form
      ref={entered ? enterOnMount : undefined}
      noValidate
      className="grid gap-5"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        write.send(claimContent(written));
      }}
    >
      <DraftNotice draft={draft} what="This change" />
      <ClaimFields
        value={written}
        onChange={(next) => draft.set((last) => ({ ...last, claim: next }))}
        issueFor={write.issueFor}
      />
      <ClaimWriteProblems
        write={write}
        press="Save"
        sides={(theirs) => claimSides(claimDraft(theirs), written)}
        onTakeTheirs={(theirs) => {
          draft.discard();
          onDone(theirs);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={write.pending}>
          Save
        </SubmitButton>
        <CancelButton draft={draft} what="this change" onCancel={onCancel} />
      </div>
    </form>
  );
}
