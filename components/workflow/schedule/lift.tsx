'use client';

import { AskDialog } from '@/components/form/asking/dialog';
import { useAsking } from '@/components/form/asking/use-asking';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { WordsField } from '@/components/form/words-field';
import { Button } from '@/components/ui/button';
import { GateProblems } from '../gates/problems';
import type { SchedulePartProps } from './actions';

const OPEN = 'Lift the embargo';
const PRESS = 'Lift it';
const prefix = 'lift';

/** Lifts the embargo that a claim is under, with a reason. */
export function LiftEmbargo({ claim, me, actions }: SchedulePartProps) {
  const asking = useAsking(`lift:${me}:${claim.id}`, { reason: '' }, 'The embargo is lifted');
  const { value: words, set } = asking.draft;
  const write = useClaimWrite(actions.lift, claim, { onDone: asking.done });
  return (
    <AskDialog
      asking={asking}
      trigger={
        <Button size="sm" className="w-fit">
          {OPEN}
        </Button>
      }
      title={OPEN}
      description="From then on the claim can be published before that time. Nothing is published by this, and whoever set the embargo is told."
      press={PRESS}
      pending={write.pending}
      onSend={() => write.send(words)}
    >
      <WordsField
        name="reason"
        idPrefix={prefix}
        label="Reason"
        hint="For the desk, and it stays: who released you from it, and how."
        required
        value={words.reason}
        onWords={(reason) => set({ reason })}
        issueFor={write.issueFor}
      />
      <GateProblems write={write} press={PRESS} idPrefix={prefix} onShow={asking.lookAgain} />
    </AskDialog>
  );
}
