'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { TakeNext as Input } from '@/lib/schemas/work';

export type TakeNextAction = Action<z.input<typeof Input>, AssignmentList>;

/** Takes the most urgent claim that somebody may do something about, and goes to it. */
export function TakeNext({ take }: { take: TakeNextAction }) {
  const router = useRouter();
  const taking = useSubmit(take, { onDone: ({ claimId }) => router.push(`/desk/claims/${claimId}`) });
  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="primary" pending={taking.pending} onClick={() => taking.submit({})}>
        Take the next
      </Button>
      <FormProblems state={taking} press="Take the next" />
    </div>
  );
}
