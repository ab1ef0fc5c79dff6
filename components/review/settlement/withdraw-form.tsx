'use client';

import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
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
      <Field
        name="reason"
        idPrefix={prefix}
        label="Reason"
        required
        hint="It stays in the history beside what was recorded."
        error={withdrawing.issueFor('reason')}
      >
        {(control) => (
          <Textarea
            {...control}
            value={draft.value.reason}
            onChange={(event) => draft.set({ reason: event.target.value })}
          />
        )}
      </Field>
      <FormProblems state={withdrawing} press={PRESS} idPrefix={prefix} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={withdrawing.pending}>
          {PRESS}
        </SubmitButton>
        <Button variant="quiet" onClick={leave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
