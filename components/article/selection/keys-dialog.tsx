'use client';

import { Keyboard } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { type KeyWords, keysInWords, keysOfCopies, keysOfForms, keysOfSelection } from './caret-keys';

type KeysDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** In a copy of evidence the selection becomes an excerpt, and there is no form beside it. */
  copy?: boolean;
};

/** All the keys beside an article, over the page, so that nothing on it moves. */
export function KeysDialog({ open, onOpenChange, copy = false }: KeysDialogProps) {
  return (
    <Dialog
      title="Keys"
      width="lg"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button
          size="sm"
          variant="quiet"
          icon={<Keyboard aria-hidden="true" className="size-4" />}
          className="max-sm:pointer-coarse:hidden"
        >
          Keys
        </Button>
      }
    >
      <Keys title="With the caret in the text" keys={copy ? keysOfCopies : keysInWords} />
      {copy ? null : (
        <>
          <Keys title="With words selected by mouse" keys={keysOfSelection} />
          <Keys title="In a form" keys={keysOfForms} />
        </>
      )}
    </Dialog>
  );
}

const Keys = ({ title, keys }: { title: string; keys: readonly KeyWords[] }) => (
  <section>
    <h3 className="mb-1.5 font-sans text-sm font-semibold">{title}</h3>
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
      {keys.map(({ keys: pressed, does }) => (
        <div key={does} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="flex gap-1">
            {pressed.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd className="text-ink-muted">{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
