'use client';

import { useRouter } from 'next/navigation';
import { ClaimMoved } from '@/components/claim/status/moved';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys } from '@/components/form/send-by-keys';
import { SendOrCancel } from '@/components/form/send-or-cancel';
import { useSubmit } from '@/components/form/use-submit';
import { WordsField } from '@/components/form/words-field';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { useToast } from '@/components/ui/toast';
import { type Truth, truthLabels, truths } from '@/lib/domain/review/calibration/settling';
import type { SettlementProps } from './actions';

const PRESS = 'Record it';
const prefix = 'settle';
const choices = truths.map((value) => ({ value, label: truthLabels[value] }));

/** Nothing is chosen until somebody chooses: neither answer is the usual one. */
type Typed = { truth: Truth | ''; reason: string; url: string };
const empty: Typed = { truth: '', reason: '', url: '' };

/** Records what a claim turned out to be, and what settles it. */
export function SettleForm({ settlements, me, actions, onDone }: SettlementProps & { onDone: () => void }) {
  const { claimId, version } = settlements;
  const say = useToast();
  const router = useRouter();
  const draftKey = `settle:${me}:${claimId}`;
  const draft = useDraft(draftKey, empty);
  const { truth, ...words } = draft.value;
  const leave = () => {
    draft.discard();
    onDone();
  };
  const settling = useSubmit(actions.settle, {
    draftKey,
    onDone: () => {
      leave();
      say('Recorded');
    },
  });
  const set = (change: Partial<Typed>) => draft.set((last) => ({ ...last, ...change }));
  const show = () => {
    settling.settle();
    router.refresh();
  };
  return (
    <form
      noValidate
      ref={focusOnMount}
      tabIndex={-1}
      aria-label="What it turned out to be"
      className="grid gap-4 border-t border-rule pt-4 outline-none"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        // What was not chosen goes as it is: the schema refuses it under its field.
        settling.submit({ ...words, claimId, version, truth: truth as Truth });
      }}
    >
      <DraftNotice draft={draft} what="What you wrote" />
      <ChoiceGroup<Truth | ''>
        name="truth"
        idPrefix={prefix}
        legend="The claim turned out"
        layout="segments"
        choices={choices}
        value={truth}
        onValueChange={(value) => set({ truth: value })}
        required
        error={settling.issueFor('truth')}
      />
      <WordsField
        name="reason"
        idPrefix={prefix}
        label="What settles it"
        required
        value={words.reason}
        onWords={(reason) => set({ reason })}
        issueFor={settling.issueFor}
      />
      <Field name="url" idPrefix={prefix} label="Link" optional error={settling.issueFor('url')}>
        {(control) => (
          <Input
            {...control}
            type="url"
            dir="ltr"
            value={words.url}
            onChange={(e) => set({ url: e.target.value })}
          />
        )}
      </Field>
      <FormProblems
        state={settling}
        press={PRESS}
        idPrefix={prefix}
        conflict={
          <ClaimMoved now={null} onShow={show}>
            Read it again before you say what it turned out to be. What you typed is kept.
          </ClaimMoved>
        }
      />
      <SendOrCancel press={PRESS} pending={settling.pending} onCancel={leave} />
    </form>
  );
}
