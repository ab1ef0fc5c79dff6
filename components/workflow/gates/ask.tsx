'use client';

import { AskDialog } from '@/components/form/asking/dialog';
import { useAsking } from '@/components/form/asking/use-asking';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { WordsField } from '@/components/form/words-field';
import { Button } from '@/components/ui/button';
import { policyGates } from '@/lib/domain/claim/gate';
import type { GateView } from '@/lib/schemas/claim/gates';
import type { GatePartProps } from './actions';
import { GateProblems } from './problems';

const PRESS = 'Ask to let it pass';
const prefix = 'override';

/** Asks, as the first of two editors, to publish a claim though it fails a gate. */
export function AskOverride({ gate, claim, me, actions }: GatePartProps & { gate: GateView }) {
  const draftKey = `override:${me}:${claim.id}:${gate.gate}`;
  const asking = useAsking(draftKey, { reason: '' }, 'Another editor is asked');
  const { value: words, set } = asking.draft;
  const write = useClaimWrite(actions.ask, claim, { onDone: asking.done });
  const policy = policyGates.find((one) => one === gate.gate);
  if (!policy) return null;
  return (
    <AskDialog
      asking={asking}
      trigger={
        <Button size="sm" className="w-fit">
          {PRESS} …
        </Button>
      }
      title="Publish it all the same?"
      description={`${gate.why} Two editors can let it pass, and readers are told why. It holds for the claim as it is now.`}
      press={PRESS}
      pending={write.pending}
      onSend={() => write.send({ ...words, gate: policy })}
    >
      {gate.ask.warns.map((warning) => (
        <p key={warning} className="text-sm">
          {warning}
        </p>
      ))}
      <WordsField
        name="reason"
        idPrefix={prefix}
        label="Reason"
        required
        hint="In words for readers: it stands on the claim’s page."
        value={words.reason}
        onWords={(reason) => set({ reason })}
        issueFor={write.issueFor}
      />
      <GateProblems write={write} press={PRESS} idPrefix={prefix} onShow={asking.lookAgain} />
    </AskDialog>
  );
}
