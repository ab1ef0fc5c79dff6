'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, type DialogProps } from '@/components/ui/dialog';
import type { Asking } from './use-asking';

type AskDialogProps = Pick<DialogProps, 'trigger' | 'title' | 'description' | 'width'> & {
  asking: Pick<Asking<unknown>, 'open' | 'setOpen'>;
  /** The words of the button that sends it. */
  press: string;
  pending: boolean;
  onSend: () => void;
  /** A button beside it that sends something less. */
  other?: ReactNode;
  /** What stands under the form: what it is about. */
  about?: ReactNode;
  /** The fields, and why the last attempt was refused. */
  children: ReactNode;
};

/** A question that wants words: a dialog around a small form, with the button that sends it and one that only closes. */
export function AskDialog(props: AskDialogProps) {
  const { asking, press, pending, onSend, other, about, children, ...dialog } = props;
  const form = useId();
  return (
    <Dialog
      {...dialog}
      open={asking.open}
      onOpenChange={asking.setOpen}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          {other}
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {press}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog is drawn elsewhere, but in React it may stand inside another form.
          event.stopPropagation();
          onSend();
        }}
      >
        {children}
      </form>
      {about}
    </Dialog>
  );
}
