'use client';

import { useRouter } from 'next/navigation';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { useToast } from '@/components/ui/toast';
import { useKeepsFocus } from '@/components/ui/use-keeps-focus';
import type { RetractionView } from '@/lib/schemas/workflow/retraction';
import { GateProblems } from '../gates/problems';
import type { RetractionPartProps } from './actions';
import { AskRetraction } from './ask';
import { ConfirmRetraction } from './confirm';

/** Taking back what readers see: the way to ask for it, or what waits for a second editor. Nothing for whoever has no part in it. */
export function RetractionPane(props: RetractionPartProps) {
  const { waiting, ask } = props.retractions;
  const part = useKeepsFocus<HTMLElement>();
  if (!waiting && !ask.allowed) return null;
  return (
    <section ref={part} tabIndex={-1} aria-labelledby="retraction-title" className="grid gap-3 outline-none">
      <h2 id="retraction-title" className="text-xl">
        {waiting ? 'To be retracted' : 'Retract'}
      </h2>
      {waiting ? (
        <Waiting {...props} waiting={waiting} />
      ) : (
        <>
          <p className="text-sm text-ink-muted">
            Where the claim can’t stand, two editors retract it: one asks, another one confirms.
          </p>
          <AskRetraction {...props} />
        </>
      )}
    </section>
  );
}

const END = 'End the request';

function Waiting(props: RetractionPartProps & { waiting: RetractionView }) {
  const { claim, actions, waiting } = props;
  const router = useRouter();
  const say = useToast();
  const ending = useClaimWrite(actions.withdraw, claim, { onDone: () => say('The claim stays as it is') });
  return (
    <div className="grid gap-2 border-s-4 border-danger ps-4 text-sm">
      <p className="text-ink-muted">
        <span>Asked by </span>
        <bdi>{waiting.asked.by.name}</bdi>
        <span> (</span>
        <DateTime value={waiting.asked.at} show="minute" />
        <span>). Readers would find this note:</span>
      </p>
      <p dir="auto" className="font-serif text-base whitespace-pre-line">
        {waiting.note}
      </p>
      <p>{waiting.confirm.allowed ? 'You can be the second editor.' : waiting.confirm.because.join(' ')}</p>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {waiting.confirm.allowed ? <ConfirmRetraction {...props} /> : null}
        {waiting.withdraw.allowed ? (
          <Button
            size="sm"
            variant="quiet"
            pending={ending.pending}
            onClick={() => ending.send({ retractionId: waiting.id })}
          >
            {END}
          </Button>
        ) : null}
      </div>
      <GateProblems write={ending} press={END} onShow={() => router.refresh()} />
    </div>
  );
}
