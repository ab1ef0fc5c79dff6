'use client';

import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { WordsField } from '@/components/form/words-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { NoteReport, ReportView } from '@/lib/schemas/challenge/report';
import { useReportWrite } from './acts';
import { ReportProblems } from './problems';

type Props = { report: ReportView; me: string; act: Action<NoteReport, ReportView> };

/** What the desk says to itself of it. */
export function Note({ report, me, act }: Props) {
  const say = useToast();
  const draftKey = `report-note:${me}:${report.id}`;
  const stored = report.note ?? '';
  const draft = useDraft<{ note: string | null }>(draftKey, { note: null });
  const note = draft.value.note ?? stored;
  const onDone = () => {
    draft.discard();
    say('Saved');
  };
  const write = useReportWrite(act, report, { draftKey, onDone });
  return (
    <form
      noValidate
      onKeyDown={sendByKeys}
      aria-label="Note"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        write.send({ note });
      }}
    >
      <DraftNotice draft={draft} what="This note" />
      <WordsField
        name="note"
        idPrefix="report"
        label="Note"
        hint="Its sender never sees it."
        value={note}
        onWords={(words) => draft.set({ note: words })}
        issueFor={write.issueFor}
      />
      <ReportProblems
        write={write}
        report={report}
        press="Save the note"
        idPrefix="report"
        sides={(theirs) => [{ label: 'Note', theirs: theirs.note ?? '', yours: note }]}
        onTakeTheirs={draft.discard}
      />
      <div>
        <SubmitButton {...sendKeys} variant="secondary" pending={write.pending}>
          Save the note
        </SubmitButton>
      </div>
    </form>
  );
}
