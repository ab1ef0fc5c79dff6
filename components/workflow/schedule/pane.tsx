'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { WhenBy } from '@/components/text/when-by';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useKeepsFocus } from '@/components/ui/use-keeps-focus';
import type { ScheduleView } from '@/lib/schemas/workflow/schedule';
import { GateProblems } from '../gates/problems';
import type { SchedulePartProps } from './actions';
import { ChangeSchedule } from './change';
import { UnderEmbargo } from './embargo';
import { LiftEmbargo } from './lift';
import { SetSchedule } from './set';
import { dayAndTime } from './words';

/** When an approved claim will be published by itself, who may set, change or cancel that, and the embargo that any claim is under. */
export function SchedulePane(props: SchedulePartProps) {
  const { last, ask, embargo } = props.schedule;
  const part = useKeepsFocus<HTMLElement>();
  const isApproved = props.claim.status === 'APPROVED';
  const waiting = last?.state === 'WAITING' ? last : null;
  const failed = isApproved && last?.state === 'FAILED' ? last : null;
  const lifted = isApproved && last?.lifted ? last.lifted : null;
  if (!waiting && !failed && !embargo && !ask.allowed) return null;
  return (
    <section ref={part} tabIndex={-1} aria-labelledby="schedule-title" className="grid gap-3 outline-none">
      <h2 id="schedule-title" className="text-xl">
        Publish later
      </h2>
      {failed ? <Failed failed={failed} /> : null}
      {embargo ? <UnderEmbargo embargo={embargo} /> : null}
      {embargo?.lift.allowed ? <LiftEmbargo {...props} /> : null}
      {lifted ? <Lifted lifted={lifted} /> : null}
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

const Lifted = ({ lifted: { by, at, reason } }: { lifted: NonNullable<ScheduleView['lifted']> }) => (
  <div className="grid gap-1 text-sm text-ink-muted">
    <p>
      <span>The embargo was lifted: </span>
      <WhenBy at={at} by={by} />
    </p>
    <p dir="auto" className="whitespace-pre-line">
      {reason}
    </p>
  </div>
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
      <div className="flex flex-wrap gap-2 empty:hidden">
        {waiting.change.allowed ? (
          <ChangeSchedule key={`${waiting.local} ${waiting.embargo} ${waiting.lifted?.at}`} {...props} />
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
