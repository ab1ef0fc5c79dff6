'use client';

import { AskDialog } from '@/components/form/asking/dialog';
import { useAsking } from '@/components/form/asking/use-asking';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
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
  const now = { at: local, embargo: lifted ? '' : (embargo ?? '') };
  const asking = useAsking(`reschedule:${me}:${scheduleId}`, now, 'The time is changed');
  const { value: words, set } = asking.draft;
  const write = useClaimWrite(actions.change, claim, { onDone: asking.done });
  return (
    <AskDialog
      asking={asking}
      trigger={<Button size="sm">{OPEN}</Button>}
      title="Change the time"
      description="From then on it is published in your name: you vouch for the page as it stands."
      press={PRESS}
      pending={write.pending}
      onSend={() => write.send({ ...words, scheduleId })}
    >
      <ScheduleFields
        value={words}
        onChange={set}
        issueFor={write.issueFor}
        idPrefix={prefix}
        zone={zone}
        embargoed={!lifted}
      />
      <GateProblems write={write} press={PRESS} idPrefix={prefix} onShow={asking.lookAgain} />
    </AskDialog>
  );
}
