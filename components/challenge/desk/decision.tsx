'use client';

import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { sendByKeys } from '@/components/form/send-by-keys';
import { WordsField } from '@/components/form/words-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import type { DecideReport, ReportView } from '@/lib/schemas/challenge/report';
import { offerOf, useReportWrite } from './acts';
import { ReportProblems } from './problems';

type Props = { report: ReportView; me: string; act: Action<DecideReport, ReportView> };

/** An editor’s decision, with what the sender is told. Whoever may not decide is told why. */
export function Decision({ report, me, act }: Props) {
  const say = useToast();
  const draftKey = `report:${me}:${report.id}`;
  const draft = useDraft(draftKey, { outcome: '' });
  const onDone = () => {
    draft.discard();
    say('Decided');
  };
  const write = useReportWrite(act, report, { draftKey, onDone });
  const { outcome } = draft.value;
  const [uphold, decline] = [offerOf(report, 'uphold'), offerOf(report, 'decline')];
  if (!decline?.allowed) return <Closed because={decline?.because ?? []} />;
  const no = report.kind === 'TIP' ? 'Decline it' : 'Decline';
  return (
    <form
      noValidate
      onKeyDown={sendByKeys}
      aria-label="Decision"
      className="grid gap-4"
      onSubmit={(event) => event.preventDefault()}
    >
      {report.hadPart.you ? (
        <Notice tone="warning" title="You had a part in what they read">
          <p>You may decide, since no other editor is left. The desk sees that it was you.</p>
        </Notice>
      ) : null}
      <DraftNotice draft={draft} what="This outcome" />
      <WordsField
        name="outcome"
        idPrefix="decide"
        label="What its sender is told"
        required
        hint="They read it at their receipt. Write to somebody whom you don’t know, and name no colleague."
        rows={4}
        value={outcome}
        onWords={(words) => draft.set({ outcome: words })}
        issueFor={write.issueFor}
      />
      <ReportProblems write={write} report={report} press={uphold ? 'Uphold' : no} idPrefix="decide" />
      <div className="flex flex-wrap gap-2">
        {uphold ? (
          <Button
            variant={report.takenBy ? 'primary' : 'secondary'}
            pending={write.pending}
            onClick={() => write.send({ decision: 'UPHELD', outcome })}
          >
            Uphold
          </Button>
        ) : null}
        <Button pending={write.pending} onClick={() => write.send({ decision: 'DECLINED', outcome })}>
          {no}
        </Button>
      </div>
    </form>
  );
}

const Closed = ({ because }: { because: readonly string[] }) => (
  <div className="grid gap-1 text-ink-muted">
    {because.map((reason) => (
      <p key={reason}>{reason}</p>
    ))}
  </div>
);
