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
import { GateProblems } from '../gates/problems';
import type { RetractionPartProps } from './actions';
import { Resting } from './resting';

const OPEN = 'Ask to retract';
const PRESS = 'Ask another editor';
const prefix = 'retraction';

/** Asks, as the first of two editors, to take back what readers see. */
export function AskRetraction({ claim, me, retractions, actions }: RetractionPartProps) {
  const form = useId();
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draftKey = `retraction:${me}:${claim.id}`;
  const draft = useDraft(draftKey, { note: '' });
  const done = () => {
    draft.discard();
    setOpen(false);
    say('Another editor is asked');
  };
  const asking = useClaimWrite(actions.ask, claim, { draftKey, onDone: done });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      width="lg"
      trigger={<Button className="w-fit">{OPEN}</Button>}
      title="Retract this claim?"
      description="Retracting takes two editors. Until another one confirms, readers see the claim as before. Then they find your note in its place; the address stays."
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
          asking.send({ note: draft.value.note });
        }}
      >
        <Field
          name="note"
          idPrefix={prefix}
          label="Note to readers"
          required
          hint="Public, and it stays. What was wrong, and how you came to know."
          error={asking.issueFor('note')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              value={draft.value.note}
              onChange={(event) => draft.set({ note: event.target.value })}
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
      <Resting {...retractions} />
    </Dialog>
  );
}
