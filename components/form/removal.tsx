'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Action } from './answer';
import { ClaimWriteProblems } from './claim-write-problems';
import { useClaimWrite } from './use-claim-write';

type RemovalProps<Input extends { claimId: string; version: number }> = {
  claim: ClaimView;
  action: Action<Input, ClaimView>;
  input: Omit<Input, 'claimId' | 'version'>;
  /** "Remove this passage". */
  title: string;
  /** What the buttons say: "Remove" unless told otherwise. The title begins with it. */
  press?: string;
  /** What goes with it. */
  description: string;
  onDone: (claim: ClaimView) => void;
};

/** Takes a part of a claim away, after a question. */
export function Removal<Input extends { claimId: string; version: number }>(props: RemovalProps<Input>) {
  const { claim, action, input, title, press = 'Remove', description, onDone } = props;
  const [open, setOpen] = useState(false);
  const done = (next: ClaimView) => {
    setOpen(false);
    onDone(next);
  };
  const write = useClaimWrite(action, claim, { onDone: done });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="quiet" aria-label={title}>
          {press}
        </Button>
      }
      title={`${title}?`}
      description={description}
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button variant="danger" pending={write.pending} onClick={() => write.send(input)}>
            {press}
          </Button>
        </>
      }
    >
      <ClaimWriteProblems write={write} press={press} onTakeTheirs={done} />
    </Dialog>
  );
}
