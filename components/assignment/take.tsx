'use client';

import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';

/** Takes the claim for oneself, for as long as the newsroom's settings say. */
export function Take({ list, take }: { list: AssignmentList; take: AssignmentActions['take'] }) {
  const say = useToast();
  const taking = useSubmit(take, { onDone: () => say('It is yours') });
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
