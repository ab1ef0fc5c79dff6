'use client';

import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys } from '@/components/form/send-by-keys';
import { SendOrCancel } from '@/components/form/send-or-cancel';
import { useSubmit } from '@/components/form/use-submit';
import { WordsField } from '@/components/form/words-field';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { useToast } from '@/components/ui/toast';
import type { SettlementView } from '@/lib/schemas/review/settlement';
import type { SettlementProps } from './actions';

const PRESS = 'Withdraw it';

type WithdrawFormProps = SettlementProps & { item: SettlementView; onDone: () => void };

/** Takes back what another editor recorded, with the reason. */
export function WithdrawForm({ settlements: { claimId }, me, actions, item, onDone }: WithdrawFormProps) {
  const say = useToast();
  const prefix = `withdraw-${item.id}`;
  const draftKey = `unsettle:${me}:${item.id}`;
  const draft = useDraft(draftKey, { reason: '' });
  const leave = () => {
    draft.discard();
    onDone();
  };
  const withdrawing = useSubmit(actions.withdraw, {
    draftKey,
    onDone: () => {
      leave();
      say('Withdrawn');
    },
  });
  return (
    <form
      noValidate
      ref={enterOnMount}
      aria-label="Why it does not hold"
      className="grid gap-4 border-t border-rule pt-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        withdrawing.submit({ claimId, settlementId: item.id, reason: draft.value.reason });
      }}
    >
      <DraftNotice draft={draft} what="What you wrote" />
      <WordsField
        name="reason"
        idPrefix={prefix}
        label="Reason"
        required
        hint="It stays in the history beside what was recorded."
        value={draft.value.reason}
        onWords={(reason) => draft.set({ reason })}
        issueFor={withdrawing.issueFor}
      />
      <FormProblems state={withdrawing} press={PRESS} idPrefix={prefix} />
      <SendOrCancel press={PRESS} pending={withdrawing.pending} onCancel={leave} />
    </form>
  );
}
