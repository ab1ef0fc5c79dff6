'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { IdentityProps } from './acts';

/** Deletes the name, after a question. */
export function Forget({ identity, acts }: IdentityProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const forgetting = useSubmit(acts.forget, {
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const { source, version } = identity;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">Forget the name</Button>}
      title="Forget the name?"
      description="It is deleted for good, and nobody can tell this source from others any more. Backups from before still hold it, sealed."
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button
            variant="danger"
            pending={forgetting.pending}
            onClick={() => forgetting.submit({ sourceId: source.id, version })}
          >
            Forget it
          </Button>
        </>
      }
    >
      <FormProblems state={forgetting} press="Forget it" />
    </Dialog>
  );
}
