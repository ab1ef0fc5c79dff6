'use client';

import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';

type TakeProps = {
  list: AssignmentList;
  take: AssignmentActions['take'];
  /** Called when there is nothing to press here any more. */
  onGone: () => void;
};

/** Takes the claim for oneself, for as long as the newsroom's settings say. */
export function Take({ list, take, onGone }: TakeProps) {
  const say = useToast();
  const taking = useSubmit(take, {
    onDone: () => {
      say('It is yours');
      onGone();
    },
  });
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        pending={taking.pending}
        onClick={() => taking.submit({ claimId: list.claimId, version: list.version })}
      >
        Take it
      </Button>
      <FormProblems state={taking} conflict={<Stale state={taking} />} press="Take it" />
    </div>
  );
}
