'use client';

import { useId } from 'react';
import type { Action } from '@/components/form/answer';
import { CancelButton } from '@/components/form/cancel-button';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import type { Side } from '@/components/form/conflict-panel';
import { DraftNotice } from '@/components/form/draft/notice';
import { type Draft, useDraft } from '@/components/form/draft/use-draft';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { type ClaimWrite, useClaimWrite } from '@/components/form/use-claim-write';
import { type Over, versionOver } from '@/components/form/version-over';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { AddAttribution, AttributionView, EditAttribution } from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type AttributionDraft, attributionDraft, attributionKey, emptyAttribution } from './draft';
import { AttributionFields } from './fields';
import { attributionInput } from './input';
import { attributionSides } from './sides';
import { surroundingsOf } from './surroundings';

type CommonProps = {
  /** Whether a press opened it just now: then the focus goes into it. */
  entered: boolean;
  claim: ClaimView;
  appearance: AppearanceView;
  onDone: (claim: ClaimView) => void;
  onCancel: () => void;
};

/** One more person who makes the claim in a passage. */
export function AddAttributionForm({
  add,
  ...props
}: CommonProps & { add: Action<AddAttribution, ClaimView> }) {
  const { claim, appearance, onDone } = props;
  const draftKey = attributionKey(appearance.id, 'new');
  const draft = useDraft(draftKey, emptyAttribution(appearance.passage.exact));
  const write = useClaimWrite(add, claim, { onDone, draftKey });
  const send = () => write.send({ ...attributionInput(draft.value), appearanceId: appearance.id });
  return (
    <AttributionForm
      {...props}
      draft={draft}
      onChange={draft.set}
      write={write}
      send={send}
      onTakeTheirs={onDone}
    />
  );
}

/** Kept beside what was typed: what it was typed over. An older draft has it from what stands there now. */
type Written = AttributionDraft & Over<AttributionDraft>;

/** Changes who makes the claim in a passage. */
export function EditAttributionForm({
  edit,
  attribution,
  ...props
}: CommonProps & { attribution: AttributionView; edit: Action<EditAttribution, ClaimView> }) {
  const { claim, appearance, onDone } = props;
  const draftKey = attributionKey(appearance.id, attribution.id);
  const now = { version: claim.version, over: attributionDraft(attribution) };
  const draft = useDraft<Written>(draftKey, { ...now, ...now.over });
  const { version: _, over: __, ...written } = draft.value;
  const write = useClaimWrite(
    edit,
    { id: claim.id, version: versionOver(draft.value, now) },
    { onDone, draftKey },
  );
  const which = { attributionId: attribution.id, outlet: appearance.article.outlet.name };
  return (
    <AttributionForm
      {...props}
      draft={{ ...draft, value: written }}
      onChange={(next) => draft.set((last) => ({ ...last, ...next }))}
      write={write}
      send={() => write.send({ ...attributionInput(written), attributionId: attribution.id })}
      sides={(theirs) => attributionSides(theirs, written, which)}
      onTakeTheirs={(theirs) => {
        draft.discard();
        onDone(theirs);
      }}
    />
  );
}

type AttributionFormProps<Input> = CommonProps & {
  draft: Pick<Draft<AttributionDraft>, 'value' | 'restored' | 'isTyped' | 'discard'>;
  onChange: (value: AttributionDraft) => void;
  write: ClaimWrite<Input>;
  send: () => void;
  /** What differs, where the same attribution may have been changed by somebody else. */
  sides?: (theirs: ClaimView) => Side[];
  onTakeTheirs: (theirs: ClaimView) => void;
};

function AttributionForm<Input>(props: AttributionFormProps<Input>) {
  const { appearance, draft, onChange, write, send, sides, onTakeTheirs, entered, onCancel } = props;
  const prefix = useId();
  return (
    <form
      ref={entered ? enterOnMount : undefined}
      noValidate
      className="grid gap-4 rounded-sm border border-rule bg-surface px-4 py-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <DraftNotice draft={draft} what="This attribution" />
      <AttributionFields
        value={draft.value}
        onChange={onChange}
        outlet={appearance.article.outlet.name}
        issueFor={write.issueFor}
        idPrefix={prefix}
        surroundings={surroundingsOf(appearance.passage)}
      />
      <ClaimWriteProblems
        write={write}
        press="Save"
        idPrefix={prefix}
        sides={sides}
        onTakeTheirs={onTakeTheirs}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} size="sm" pending={write.pending}>
          Save
        </SubmitButton>
        <CancelButton size="sm" draft={draft} what="this attribution" onCancel={onCancel} />
      </div>
    </form>
  );
}
