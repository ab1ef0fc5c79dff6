'use client';

import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { sendByKeys } from '@/components/form/send-by-keys';
import { WordsField } from '@/components/form/words-field';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { useToast } from '@/components/ui/toast';
import type { ReopenReport } from '@/lib/schemas/challenge/reopening';
import type { ReportView } from '@/lib/schemas/challenge/report';
import { offerOf, useReportWrite } from './acts';
import { ReportProblems } from './problems';

const PRESS = 'Look into it again';

type Props = { report: ReportView; me: string; act: Action<ReopenReport, ReportView> };

/** Takes a decision up again, with a reason. Draws nothing for whoever may not. */
export function Reopen({ report, me, act }: Props) {
  const say = useToast();
  const draftKey = `report-reopen:${me}:${report.id}`;
  const draft = useDraft(draftKey, { reason: '' });
  const onDone = () => {
    draft.discard();
    say('It is yours to look into again');
  };
  const write = useReportWrite(act, report, { draftKey, onDone });
  if (!offerOf(report, 'reopen')?.allowed) return null;
  return (
    <Disclosure summary="Was this wrong?">
      <form
        noValidate
        onKeyDown={sendByKeys}
        aria-label="Look into it again"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          write.send(draft.value);
        }}
      >
        <DraftNotice draft={draft} what="This reason" />
        <WordsField
          name="reason"
          idPrefix="reopen"
          label="Reason"
          hint="For the desk. Its sender is told that it is being looked into again; what they were told before stays."
          required
          rows={3}
          value={draft.value.reason}
          onWords={(reason) => draft.set({ reason })}
          issueFor={write.issueFor}
        />
        <ReportProblems write={write} report={report} press={PRESS} idPrefix="reopen" />
        <div>
          <Button type="submit" pending={write.pending}>
            {PRESS}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
