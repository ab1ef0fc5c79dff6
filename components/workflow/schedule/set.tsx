'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { emptyMove, moveKey, toldIn } from '../draft';
import { MoveFields } from '../fields';
import { GateProblems } from '../gates/problems';
import { ToBePublished } from '../to-be-published';
import type { SchedulePartProps } from './actions';
import { ScheduleFields } from './fields';

const OPEN = 'Publish at a time';
const PRESS = 'Set the time';
const prefix = 'schedule';

/** Sets a time for the publication of the page that stands in the dialog. */
export function SetSchedule({ claim, me, schedule, actions, page }: SchedulePartProps) {
  const form = useId();
  const router = useRouter();
  const say = useToast();
  const frame = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const draft = useDraft(`schedule:${me}:${claim.id}`, { at: '', embargo: '' });
  // What readers are told of a change is the same whether the claim is published now or later.
  const told = useDraft(moveKey(me, claim, 'publish'), emptyMove);
  const corrects = page?.corrects ?? false;
  const setting = useClaimWrite(actions.set, claim, {
    onDone: () => {
      draft.discard();
      told.discard();
      setOpen(false);
      say('The time is set');
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      width="page"
      trigger={<Button className="w-fit">{OPEN}</Button>}
      title="Publish at a time"
      description="At that time it is checked once more whether you may publish this page. If it has changed, or you may not any more, nothing is published, and you are told why."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={form} variant="primary" pending={setting.pending}>
            {PRESS}
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
          const correction = corrects ? toldIn(told.value) : null;
          setting.send({ ...draft.value, contentHash: page?.contentHash, correction });
        }}
      >
        <ScheduleFields
          value={draft.value}
          onChange={draft.set}
          issueFor={setting.issueFor}
          idPrefix={prefix}
          zone={schedule.zone}
        />
        <MoveFields
          move="publish"
          value={told.value}
          onChange={told.set}
          issueFor={setting.issueFor}
          idPrefix={prefix}
          corrects={corrects}
        />
        <GateProblems
          write={setting}
          press={PRESS}
          idPrefix={prefix}
          onShow={() => {
            setOpen(false);
            router.refresh();
          }}
        />
      </form>
      <ToBePublished hasEvidence={page?.hasEvidence ?? false} frame={frame}>
        {page?.page}
      </ToBePublished>
    </Dialog>
  );
}
