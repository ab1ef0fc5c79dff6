'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import { FormProblems } from '@/components/form/form-problems';
import { useDraft } from '@/components/form/use-draft';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { MoveConflict } from './conflict';
import { emptyMove, moveInput } from './draft';
import { MoveFields } from './fields';
import { type MoveAction, useMove } from './use-move';
import { WhatIsPublished } from './what-is-published';
import { doneWords, type OfferedMove, warnsOf, whatHappens } from './words';

export type MoveDialogProps = {
  claim: ClaimView;
  me: string;
  move: Exclude<OfferedMove, 'adjudicate'>;
  act: MoveAction;
  variant: ButtonVariant;
};

/** The button of a move and its question: what will happen, the words it needs, and the confirmation. */
export function MoveDialog({ claim, me, move, act, variant }: MoveDialogProps) {
  const form = useId();
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draftKey = `move:${me}:${claim.id}:${move}`;
  const draft = useDraft(draftKey, emptyMove);
  const done = () => {
    draft.discard();
    setOpen(false);
    say(doneWords[move]);
  };
  const moving = useMove(act, claim, { draftKey, onDone: done });
  const show = () => {
    moving.settle();
    setOpen(false);
    router.refresh();
  };
  const corrects = move === 'publish' && claim.differs;
  const label = moveLabels[move];
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      width={move === 'approve' || move === 'publish' ? 'lg' : 'md'}
      trigger={<Button variant={variant}>{label}</Button>}
      title={label}
      description={whatHappens(move, claim)}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            type="submit"
            form={form}
            variant={move === 'retract' ? 'danger' : 'primary'}
            pending={moving.pending}
          >
            {label}
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
          moving.send(moveInput(move, draft.value, corrects));
        }}
      >
        <WhoIsLeft claim={claim} warns={warnsOf(move, claim)} />
        {move === 'approve' || move === 'publish' ? <WhatIsPublished claim={claim} /> : null}
        <MoveFields
          move={move}
          value={draft.value}
          onChange={draft.set}
          issueFor={moving.issueFor}
          idPrefix={move}
          corrects={corrects}
        />
        <FormProblems
          state={moving}
          press={label}
          idPrefix={move}
          conflict={<MoveConflict move={move} moving={moving} onShow={show} />}
        />
      </form>
    </Dialog>
  );
}
