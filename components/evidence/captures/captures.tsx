'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { send } from '@/components/form/send';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import type { CapturesView } from '@/lib/schemas/evidence';
import type { CaptureProgress } from '@/lib/schemas/evidence/looking';
import { CaptureList } from './list';
import { useLooking } from './use-looking';
import { isUnderWay, pressWords, stateWords } from './words';

export type CapturesProps = {
  evidenceId: string;
  captures: CapturesView;
  ask: Action<{ evidenceId: string }, CapturesView>;
  /** How far the copy is now, and nothing more. */
  look: Action<{ evidenceId: string }, CaptureProgress>;
};

/** The copies that are kept of a piece of evidence, how far the next one is, and the button that asks for it. */
export function Captures({ evidenceId, captures, ask, look }: CapturesProps) {
  const router = useRouter();
  const asking = useSubmit(ask, { onDone: () => router.refresh() });
  useLooking(captures, () => send(look, { evidenceId }), router.refresh);
  return (
    <div className="grid gap-4">
      <FormProblems state={asking} press={pressWords(captures)} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="measure">
          <p role="status">{stateWords(captures)}</p>
          {captures.nextAttemptAt ? (
            <p className="text-ink-muted">
              <span>{'Next try: '}</span>
              <DateTime value={captures.nextAttemptAt} show="minute" />
            </p>
          ) : null}
        </div>
        <Button
          variant="secondary"
          pending={asking.pending || isUnderWay(captures)}
          onClick={() => asking.submit({ evidenceId })}
        >
          {pressWords(captures)}
        </Button>
      </div>
      <CaptureList evidenceId={evidenceId} captures={captures} />
    </div>
  );
}
