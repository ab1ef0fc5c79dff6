'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { RetractionView } from '@/lib/schemas/workflow/retraction';
import { GateProblems } from '../gates/problems';
import type { RetractionPartProps } from './actions';
import { Resting } from './resting';

const OPEN = 'Look and confirm';
const PRESS = 'Retract';

/** Confirms a retraction as the second editor, over the note that readers will find and what rests on the claim. */
export function ConfirmRetraction({
  claim,
  retractions,
  actions,
  waiting: { id: retractionId, note },
}: RetractionPartProps & { waiting: RetractionView }) {
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const confirming = useClaimWrite(actions.confirm, claim, {
    onDone: () => {
      setOpen(false);
      say('Retracted');
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      width="lg"
      trigger={
        <Button size="sm" variant="primary">
          {OPEN}
        </Button>
      }
      title="Retract this claim?"
      description="Readers find this note in place of the claim, its passages and its evidence, at once. The address stays, and earlier versions show the note instead."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="danger"
            pending={confirming.pending}
            onClick={() => confirming.send({ retractionId })}
          >
            {PRESS}
          </Button>
        </>
      }
    >
      <blockquote dir="auto" className="border-s-4 border-danger ps-4 font-serif text-lg whitespace-pre-line">
        {note}
      </blockquote>
      <Resting {...retractions} />
      <GateProblems
        write={confirming}
        press={PRESS}
        onShow={() => {
          setOpen(false);
          router.refresh();
        }}
      />
    </Dialog>
  );
}
