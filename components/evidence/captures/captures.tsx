'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import type { CapturesView } from '@/lib/schemas/evidence';
import { CaptureItem } from './item';
import { isUnderWay, pressWords, stateWords } from './words';

export type CapturesProps = {
  evidenceId: string;
  captures: CapturesView;
  ask: Action<{ evidenceId: string }, CapturesView>;
};

/** How often a page looks whether a copy has been made, in milliseconds. */
const LOOK = 2000;

/** The copies that are kept of a piece of evidence, how far the next one is, and the button that asks for it. */
export function Captures({ evidenceId, captures, ask }: CapturesProps) {
  const router = useRouter();
  const asking = useSubmit(ask, { onDone: () => router.refresh() });
  const underWay = isUnderWay(captures);
  useEffect(() => {
    if (!underWay) return;
    const looking = setInterval(() => router.refresh(), LOOK);
    return () => clearInterval(looking);
  }, [underWay, router]);
  return (
    <div className="grid gap-4">
      <FormProblems state={asking} press={pressWords(captures)} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p role="status" className="measure">
          <span>{stateWords(captures)}</span>
          {captures.nextAttemptAt ? (
            <span className="text-ink-muted">
              {' Tried again '}
              <RelativeTime value={captures.nextAttemptAt} />
            </span>
          ) : null}
        </p>
        <Button
          variant="secondary"
          pending={asking.pending || underWay}
          onClick={() => asking.submit({ evidenceId })}
        >
          {pressWords(captures)}
        </Button>
      </div>
      {captures.items.length > 0 ? (
        <ol className="border-b border-rule">
          {captures.items.map((capture) => (
            <CaptureItem key={capture.id} capture={capture} />
          ))}
        </ol>
      ) : null}
    </div>
  );
}
