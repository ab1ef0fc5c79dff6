'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ScheduleView } from '@/lib/schemas/workflow/schedule';
import { GateProblems } from '../gates/problems';
import type { SchedulePartProps } from './actions';
import { ScheduleFields } from './fields';

const OPEN = 'Change the time';
const PRESS = 'Change it';
const prefix = 'reschedule';

/** Sets another time, or other words about the embargo. */
export function ChangeSchedule({
  claim,
  me,
  actions,
  waiting: { id: scheduleId, local, zone, embargo, lifted },
}: SchedulePartProps & { waiting: ScheduleView }) {
  const form = useId();
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`reschedule:${me}:${scheduleId}`, {
    at: local,
    embargo: lifted ? '' : (embargo ?? ''),
  });
  const changing = useClaimWrite(actions.change, claim, {
    onDone: () => {
      draft.discard();
      setOpen(false);
      say('The time is changed');
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{OPEN}</Button>}
      title="Change the time"
      description="From then on it is published in your name: you vouch for the page as it stands."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={form} variant="primary" pending={changing.pending}>
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
          changing.send({ ...draft.value, scheduleId });
        }}
      >
        <ScheduleFields
          value={draft.value}
          onChange={draft.set}
          issueFor={changing.issueFor}
          idPrefix={prefix}
          zone={zone}
          embargoed={!lifted}
        />
        <GateProblems
          write={changing}
          press={PRESS}
          idPrefix={prefix}
          onShow={() => {
            setOpen(false);
            router.refresh();
          }}
        />
      </form>
    </Dialog>
  );
}
