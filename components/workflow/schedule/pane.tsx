'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useKeepsFocus } from '@/components/ui/use-keeps-focus';
import type { ScheduleView } from '@/lib/schemas/workflow/schedule';
import { GateProblems } from '../gates/problems';
import type { SchedulePartProps } from './actions';
import { ChangeSchedule } from './change';
import { SetSchedule } from './set';
import { dayAndTime } from './words';

/** When an approved claim will be published by itself, and who may set, change or cancel that. */
export function SchedulePane(props: SchedulePartProps) {
  const { last, ask } = props.schedule;
  const part = useKeepsFocus<HTMLElement>();
  const waiting = last?.state === 'WAITING' ? last : null;
  const failed = last?.state === 'FAILED' ? last : null;
  if (!waiting && !failed && !ask.allowed) return null;
  return (
    <section ref={part} tabIndex={-1} aria-labelledby="schedule-title" className="grid gap-3 outline-none">
      <h2 id="schedule-title" className="text-xl">
        Publish later
      </h2>
      {failed ? <Failed failed={failed} /> : null}
      {waiting ? <Waiting {...props} waiting={waiting} /> : null}
      {ask.allowed ? <SetSchedule {...props} /> : null}
      <p className="text-sm">
        <Link href="/desk/scheduled" className="link">
          All that is scheduled
        </Link>
      </p>
    </section>
  );
}

/** The reason was said to whoever set the time, so it is quoted with their name. */
const Failed = ({ failed }: { failed: ScheduleView }) => (
  <Notice tone="warning" title={`It was not published on ${dayAndTime(failed)}`}>
    <p>
      <span>When it was to be done for </span>
      <bdi>{failed.set.by.name}</bdi>
      <span>, this stood against it: </span>
      <q dir="auto">{failed.failure}</q>
    </p>
  </Notice>
);

const CANCEL = 'Cancel it';

function Waiting(props: SchedulePartProps & { waiting: ScheduleView }) {
  const { claim, actions, waiting } = props;
  const router = useRouter();
  const say = useToast();
  const cancelling = useClaimWrite(actions.cancel, claim, { onDone: () => say('It is cancelled') });
  return (
    <div className="grid gap-2 border-s-4 border-accent ps-4 text-sm">
      <p className="text-base font-semibold">
        {waiting.late ? 'Was to be published on ' : 'Will be published on '}
        {dayAndTime(waiting)}
      </p>
      {waiting.late ? (
        <p>Nobody has begun it yet. It is done as soon as the server’s background work runs.</p>
      ) : null}
      <p className="text-ink-muted">
        <span>Set by </span>
        <bdi>{waiting.set.by.name}</bdi>
        <span>. Publishing it by hand, or sending it back, cancels this.</span>
      </p>
      {waiting.embargo ? (
        <p dir="auto" className="whitespace-pre-line">
          <span dir="ltr" className="font-semibold">
            Under embargo:{' '}
          </span>
          {waiting.embargo}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {waiting.change.allowed ? (
          <ChangeSchedule key={`${waiting.local} ${waiting.embargo}`} {...props} />
        ) : null}
        {waiting.cancel.allowed ? (
          <Button
            size="sm"
            variant="quiet"
            pending={cancelling.pending}
            onClick={() => cancelling.send({ scheduleId: waiting.id })}
          >
            {CANCEL}
          </Button>
        ) : null}
      </div>
      <GateProblems write={cancelling} press={CANCEL} onShow={() => router.refresh()} />
    </div>
  );
}
