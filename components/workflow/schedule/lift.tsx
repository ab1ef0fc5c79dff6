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
import type { SchedulePartProps } from './actions';

const OPEN = 'Lift the embargo';
const PRESS = 'Lift it';
const prefix = 'lift';

/** Lifts the embargo that a claim is under, with a reason. */
export function LiftEmbargo({ claim, me, actions }: SchedulePartProps) {
  const form = useId();
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draftKey = `lift:${me}:${claim.id}`;
  const draft = useDraft(draftKey, { reason: '' });
  const onDone = () => {
    draft.discard();
    setOpen(false);
    say('The embargo is lifted');
  };
  const lifting = useClaimWrite(actions.lift, claim, { draftKey, onDone });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="w-fit">
          {OPEN}
        </Button>
      }
      title={OPEN}
      description="From then on the claim can be published before that time. Nothing is published by this, and whoever set the embargo is told."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={form} variant="primary" pending={lifting.pending}>
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
          lifting.send(draft.value);
        }}
      >
        <Field
          name="reason"
          idPrefix={prefix}
          label="Reason"
          required
          hint="For the desk, and it stays: who released you from it, and how."
          error={lifting.issueFor('reason')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={draft.value.reason}
              onChange={(event) => draft.set({ reason: event.target.value })}
            />
          )}
        </Field>
        <GateProblems
          write={lifting}
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
