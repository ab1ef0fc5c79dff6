'use client';

import { useState } from 'react';
import { Button, type ButtonSize } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { Draft } from './draft/use-draft';

type CancelButtonProps<T> = {
  draft: Pick<Draft<T>, 'isTyped' | 'discard'>;
  /** What would go: "this change". */
  what: string;
  size?: ButtonSize;
  /** Closes the form. */
  onCancel: () => void;
};

/** Leaves a form, and throws away what was typed in it: after a question, where something was. */
export function CancelButton<T>({ draft, what, size, onCancel }: CancelButtonProps<T>) {
  const [open, setOpen] = useState(false);
  const leave = () => {
    setOpen(false);
    draft.discard();
    onCancel();
  };
  return (
    <>
      <Button size={size} variant="quiet" onClick={() => (draft.isTyped ? setOpen(true) : leave())}>
        Cancel
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Discard ${what}?`}
        description="What you typed is not saved."
        footer={
          <>
            <DialogClose render={<Button>Go on writing</Button>} />
            <Button variant="primary" onClick={leave}>
              Discard
            </Button>
          </>
        }
      />
    </>
  );
}
