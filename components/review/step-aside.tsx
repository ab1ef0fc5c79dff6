'use client';

import { useId, useState } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import { useSubmit } from '@/components/form/use-submit';
import { RoundProblems } from '@/components/review/round/problems';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { useToast } from '@/components/ui/toast';
import type { ReviewPartProps } from './actions';

const prefix = 'aside';

/** Leaves a round for a conflict of interest. What is asked for stays apart from the review's own form. */
export function StepAside({ claim, me, actions }: ReviewPartProps) {
  const form = useId();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draftKey = `aside:${me}:${claim.id}`;
  const draft = useDraft(draftKey, { reason: '' });
  const done = () => {
    draft.discard();
    setOpen(false);
    say('You stepped aside');
  };
  const leaving = useSubmit(actions.recuse, { draftKey, onDone: done });
  const round = claim.rounds[0]?.sequence ?? 1;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">Step aside</Button>}
      title="Step aside from this round?"
      description="For a conflict of interest, or when you can’t judge it. You can’t review the claim in this round any more; somebody else will."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={form} variant="primary" pending={leaving.pending}>
            Step aside
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
          // The dialog is drawn elsewhere, but in React it stands inside the review's form.
          event.stopPropagation();
          leaving.submit({ claimId: claim.id, round, reason: draft.value.reason });
        }}
      >
        <Field
          name="reason"
          idPrefix={prefix}
          label="Reason"
          required
          hint="Kept with the round."
          error={leaving.issueFor('reason')}
        >
          {(control) => (
            <Textarea
              {...control}
              value={draft.value.reason}
              onChange={(event) => draft.set({ reason: event.target.value })}
            />
          )}
        </Field>
        <RoundProblems sending={leaving} press="Step aside" idPrefix={prefix} onShow={() => setOpen(false)} />
      </form>
    </Dialog>
  );
}
