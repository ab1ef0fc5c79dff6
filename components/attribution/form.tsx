'use client';

import { useId } from 'react';
import type { Action } from '@/components/form/answer';
import { CancelButton } from '@/components/form/cancel-button';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import type { Side } from '@/components/form/conflict-panel';
import { DraftNotice } from '@/components/form/draft-notice';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { type ClaimWrite, useClaimWrite } from '@/components/form/use-claim-write';
import { useDraft } from '@/components/form/use-draft';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import { chainInWords } from '@/lib/domain/attribution/words';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { AddAttribution, AttributionView, EditAttribution } from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type AttributionDraft, attributionDraft, attributionKey, emptyAttribution } from './draft';
import { AttributionFields } from './fields';
import { attributionInput, inWordsOf } from './input';
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
  return <AttributionForm {...props} draft={draft} write={write} send={send} sides={() => []} />;
}

/** Changes who makes the claim in a passage. */
export function EditAttributionForm({
  edit,
  attribution,
  ...props
}: CommonProps & { attribution: AttributionView; edit: Action<EditAttribution, ClaimView> }) {
  const { claim, appearance, onDone } = props;
  const draftKey = attributionKey(appearance.id, attribution.id);
  const draft = useDraft(draftKey, attributionDraft(attribution));
  const write = useClaimWrite(edit, claim, { onDone, draftKey });
  const send = () => write.send({ ...attributionInput(draft.value), attributionId: attribution.id });
  const yours = inWordsOf(draft.value);
  const words = yours ? chainInWords(yours, appearance.article.outlet.name) : '';
  const sides = (theirs: ClaimView) => [
    { label: 'Who says so', theirs: wordsIn(theirs, attribution.id), yours: words },
  ];
  return <AttributionForm {...props} draft={draft} write={write} send={send} sides={sides} />;
}

const wordsIn = (claim: ClaimView, attributionId: string) =>
  claim.appearances.flatMap((a) => a.attributions).find((a) => a.id === attributionId)?.words ?? 'removed';

type AttributionFormProps<Input> = CommonProps & {
  draft: ReturnType<typeof useDraft<AttributionDraft>>;
  write: ClaimWrite<Input>;
  send: () => void;
  sides: (theirs: ClaimView) => Side[];
};

function AttributionForm<Input>(props: AttributionFormProps<Input>) {
  const { appearance, draft, write, send, sides, entered, onDone, onCancel } = props;
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
        onChange={draft.set}
        outlet={appearance.article.outlet.name}
        issueFor={write.issueFor}
        idPrefix={prefix}
        surroundings={surroundingsOf(appearance.passage)}
      />
      <ClaimWriteProblems write={write} press="Save" idPrefix={prefix} sides={sides} onTakeTheirs={onDone} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} size="sm" pending={write.pending}>
          Save
        </SubmitButton>
        <CancelButton size="sm" draft={draft} what="this attribution" onCancel={onCancel} />
      </div>
    </form>
  );
}
