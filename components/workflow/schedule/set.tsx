'use client';

import { useRef } from 'react';
import { AskDialog } from '@/components/form/asking/dialog';
import { useAsking } from '@/components/form/asking/use-asking';
import { useDraft } from '@/components/form/draft/use-draft';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
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
  const frame = useRef<HTMLElement>(null);
  const asking = useAsking(`schedule:${me}:${claim.id}`, { at: '', embargo: '' }, 'The time is set');
  const { value: words, set } = asking.draft;
  // What readers are told of a change is the same whether the claim is published now or later.
  const told = useDraft(moveKey(me, claim, 'publish'), emptyMove);
  const corrects = page?.corrects ?? false;
  const done = () => {
    told.discard();
    asking.done();
  };
  const write = useClaimWrite(actions.set, claim, { onDone: done });
  const send = () => {
    const correction = corrects ? toldIn(told.value) : null;
    write.send({ ...words, contentHash: page?.contentHash, correction });
  };
  return (
    <AskDialog
      asking={asking}
      width="page"
      trigger={<Button className="w-fit">{OPEN}</Button>}
      title="Publish at a time"
      description="At that time it is checked once more whether you may publish this page. If it has changed, or you may not any more, nothing is published, and you are told why."
      press={PRESS}
      pending={write.pending}
      onSend={send}
      about={
        <ToBePublished hasEvidence={page?.hasEvidence ?? false} frame={frame}>
          {page?.page}
        </ToBePublished>
      }
    >
      <ScheduleFields
        value={words}
        onChange={set}
        issueFor={write.issueFor}
        idPrefix={prefix}
        zone={schedule.zone}
      />
      <MoveFields
        move="publish"
        value={told.value}
        onChange={told.set}
        issueFor={write.issueFor}
        idPrefix={prefix}
        corrects={corrects}
      />
      <GateProblems write={write} press={PRESS} idPrefix={prefix} onShow={asking.lookAgain} />
    </AskDialog>
  );
}
