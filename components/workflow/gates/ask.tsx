'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { useToast } from '@/components/ui/toast';
import { policyGates } from '@/lib/domain/claim/gate';
import type { GateView } from '@/lib/schemas/claim/gates';
import type { GatePartProps } from './actions';
import { GateProblems } from './problems';

const PRESS = 'Ask to let it pass';
const prefix = 'override';

/** Asks, as the first of two editors, to publish a claim though it fails a gate. */
export function AskOverride({ gate, claim, me, actions }: GatePartProps & { gate: GateView }) {
  const form = useId();
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draftKey = `override:${me}:${claim.id}:${gate.gate}`;
  const draft = useDraft(draftKey, { reason: '' });
  const done = () => {
    draft.discard();
    setOpen(false);
    say('Another editor is asked');
  };
  const asking = useClaimWrite(actions.ask, claim, { draftKey, onDone: done });
  const policy = policyGates.find((one) => one === gate.gate);
  if (!policy) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="w-fit">
          {PRESS} …
        </Button>
      }
      title="Publish it all the same?"
      description={`${gate.why} Two editors can let it pass, and readers are told why. It holds for the claim as it is now.`}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={form} variant="primary" pending={asking.pending}>
            {PRESS}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          asking.send({ gate: policy, reason: draft.value.reason });
        }}
      >
        {gate.ask.warns.map((warning) => (
          <p key={warning} className="text-sm">
            {warning}
          </p>
        ))}
        <Field
          name="reason"
          idPrefix={prefix}
          label="Reason"
          required
          hint="In words for readers: it stands on the claim’s page."
          error={asking.issueFor('reason')}
        >
          {(control) => (
            <Textarea
              {...control}
              value={draft.value.reason}
              onChange={(event) => draft.set({ reason: event.target.value })}
            />
          )}
        </Field>
        <GateProblems
          write={asking}
          press={PRESS}
          idPrefix={prefix}
          onShow={() => {
            setOpen(false);
            router.refresh();
          }}
        />
      </form>
    </Dialog>
  );
}
