'use client';

import { AskDialog } from '@/components/form/asking/dialog';
import { useAsking } from '@/components/form/asking/use-asking';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { WordsField } from '@/components/form/words-field';
import { Button } from '@/components/ui/button';
import { GateProblems } from '../gates/problems';
import type { RetractionPartProps } from './actions';
import { Resting } from './resting';

const OPEN = 'Ask to retract';
const PRESS = 'Ask another editor';
const prefix = 'retraction';

/** Asks, as the first of two editors, to take back what readers see. */
export function AskRetraction({ claim, me, retractions, actions }: RetractionPartProps) {
  const asking = useAsking(`retraction:${me}:${claim.id}`, { note: '' }, 'Another editor is asked');
  const { value: words, set } = asking.draft;
  const write = useClaimWrite(actions.ask, claim, { onDone: asking.done });
  return (
    <AskDialog
      asking={asking}
      width="lg"
      trigger={<Button className="w-fit">{OPEN}</Button>}
      title="Retract this claim?"
      description="Retracting takes two editors. Until another one confirms, readers see the claim as before. Then they find your note in its place; the address stays."
      press={PRESS}
      pending={write.pending}
      onSend={() => write.send(words)}
      about={<Resting {...retractions} />}
    >
      <WordsField
        name="note"
        idPrefix={prefix}
        label="Note to readers"
        required
        hint="Public, and it stays. What was wrong, and how you came to know."
        rows={4}
        value={words.note}
        onWords={(note) => set({ note })}
        issueFor={write.issueFor}
      />
      <GateProblems write={write} press={PRESS} idPrefix={prefix} onShow={asking.lookAgain} />
    </AskDialog>
  );
}
