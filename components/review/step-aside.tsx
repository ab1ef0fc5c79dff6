'use client';

import { AskDialog } from '@/components/form/asking/dialog';
import { useAsking } from '@/components/form/asking/use-asking';
import { useSubmit } from '@/components/form/use-submit';
import { WordsField } from '@/components/form/words-field';
import { RoundProblems } from '@/components/review/round/problems';
import { Button } from '@/components/ui/button';
import type { ReviewPartProps } from './actions';

const PRESS = 'Step aside';
const prefix = 'aside';

/** Leaves a round for a conflict of interest. What is asked for stays apart from the review's own form. */
export function StepAside({ claim, me, actions }: ReviewPartProps) {
  const asking = useAsking(`aside:${me}:${claim.id}`, { reason: '' }, 'You stepped aside');
  const { value: words, set } = asking.draft;
  const leaving = useSubmit(actions.recuse, { onDone: asking.done });
  const round = claim.rounds[0]?.sequence ?? 1;
  return (
    <AskDialog
      asking={asking}
      trigger={<Button variant="quiet">{PRESS}</Button>}
      title="Step aside from this round?"
      description="For a conflict of interest, or when you can’t judge it. You can’t review the claim in this round any more; somebody else will."
      press={PRESS}
      pending={leaving.pending}
      onSend={() => leaving.submit({ ...words, claimId: claim.id, round })}
    >
      <WordsField
        name="reason"
        idPrefix={prefix}
        label="Reason"
        required
        hint="Kept with the round."
        value={words.reason}
        onWords={(reason) => set({ reason })}
        issueFor={leaving.issueFor}
      />
      <RoundProblems sending={leaving} press={PRESS} idPrefix={prefix} onShow={() => asking.setOpen(false)} />
    </AskDialog>
  );
}
