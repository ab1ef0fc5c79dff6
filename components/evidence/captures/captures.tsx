'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import type { CapturesView } from '@/lib/schemas/evidence';
import { CaptureItem } from './item';
import { isUnderWay, lookingEvery, pressWords, stateWords } from './words';

export type CapturesProps = {
  evidenceId: string;
  captures: CapturesView;
  ask: Action<{ evidenceId: string }, CapturesView>;
};

/** The copies that are kept of a piece of evidence, how far the next one is, and the button that asks for it. */
export function Captures({ evidenceId, captures, ask }: CapturesProps) {
  const router = useRouter();
  const asking = useSubmit(ask, { onDone: () => router.refresh() });
  const every = lookingEvery(captures);
  useEffect(() => {
    if (every === null) return;
    const looking = setInterval(() => router.refresh(), every);
    return () => clearInterval(looking);
  }, [every, router]);
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
      {captures.items.length > 0 ? (
        <ol className="border-b border-rule">
          {captures.items.map((capture) => (
            <CaptureItem key={capture.id} capture={capture} evidenceId={evidenceId} />
          ))}
        </ol>
      ) : null}
    </div>
  );
}
