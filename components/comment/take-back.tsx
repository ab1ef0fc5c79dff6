'use client';

import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { CommentView } from '@/lib/schemas/comment';
import type { CommentActions } from './actions';

const PRESS = 'Take back';

/** Takes the words of a comment away, after a question. */
export function TakeBack({ comment, actions }: { comment: CommentView; actions: CommentActions }) {
  const say = useToast();
  const [open, setOpen] = useState(false);
  const taking = useSubmit(actions.takeBack, {
    onDone: () => {
      setOpen(false);
      say('Taken back');
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="quiet">
          {PRESS}
        </Button>
      }
      title="Take back your comment?"
      description="Its words are gone for good. That you wrote something here, and what was answered, stays."
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button
            variant="danger"
            pending={taking.pending}
            onClick={() => taking.submit({ commentId: comment.id, version: comment.version })}
          >
            {PRESS}
          </Button>
        </>
      }
    >
      <FormProblems state={taking} conflict={<Stale state={taking} />} press={PRESS} />
    </Dialog>
  );
}
