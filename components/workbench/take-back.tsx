'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { whatHappens } from '@/components/workflow/words';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { isOpen, PanelMove, type PanelMoveProps } from './panel/move';

/** Takes the claim back from its round, after a question: what others sealed in it is lost to the claim. */
export function TakeBack(props: Omit<PanelMoveProps, 'move' | 'variant'>) {
  const { claim, onMoved, onTaken } = props;
  const [open, setOpen] = useState(false);
  if (!isOpen(claim, 'takeBack')) return null;
  const closing = (then: (claim: ClaimView) => void) => (now: ClaimView) => {
    setOpen(false);
    then(now);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{moveLabels.takeBack}</Button>}
      title={moveLabels.takeBack}
      description={whatHappens('takeBack', claim)}
      footer={
        <>
          <DialogClose render={<Button size="sm">Cancel</Button>} />
          <PanelMove
            {...props}
            move="takeBack"
            variant="primary"
            onMoved={closing(onMoved)}
            onTaken={closing(onTaken)}
          />
        </>
      }
    />
  );
}
