'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { ConflictPanel } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { Checkbox } from '@/components/ui/field/checkbox';
import { SubmitButton } from '@/components/ui/submit-button';
import { lineageTypeLabels } from '@/lib/domain/provenance/lineage';
import { type EditLineage, LineageView } from '@/lib/schemas/provenance/lineage';
import { Standing } from './add';
import { ReasonField, type SaidDraft, TypeField } from './fields';
import type { Judge } from './judge';
import { TakeBack } from './take-back';

export type LineageFormProps = {
  lineage: LineageView;
  edit: Action<z.input<typeof EditLineage>, LineageView>;
  judge: Judge;
};

type Written = SaidDraft & { turned: boolean };

/** Changes what counts, or confirms what doesn't, as it is or changed. */
export function LineageForm({ lineage, edit, judge }: LineageFormProps) {
  const { id: lineageId, state, to } = lineage;
  const router = useRouter();
  const draftKey = `lineage:${lineageId}`;
  const draft = useDraft<Written>(draftKey, { type: lineage.type, reason: lineage.reason, turned: false });
  const { turned, ...said } = draft.value;
  const done = ({ id }: LineageView) =>
    id === lineageId ? router.refresh() : router.push(`/desk/lineage/${id}`);
  const counts = state === 'CONFIRMED';
  const editing = useSubmit(edit, { draftKey, onDone: done });
  const judging = useSubmit(judge, { draftKey, onDone: done });
  const sending = counts ? editing : judging;
  const send = (version: number) =>
    counts
      ? editing.submit({ lineageId, version, ...said })
      : judging.submit({ lineageId, version, judgement: 'CONFIRM', turned, ...said });
  const theirs = currentIn(sending.refusal, LineageView);
  const change = (next: Partial<Written>) => draft.set((last) => ({ ...last, ...next }));
  const press = counts ? 'Save' : 'Confirm';
  return (
    <form
      noValidate
      className="grid max-w-2xl gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        send(lineage.version);
      }}
    >
      <DraftNotice draft={draft} what="This change" />
      <TypeField value={said} onChange={change} issueFor={sending.issueFor} />
      {counts || to === null || to.kind === 'source' ? null : (
        <Checkbox
          name="turned"
          label="It is the other way round"
          checked={turned}
          onChange={({ target }) => change({ turned: target.checked })}
        />
      )}
      <ReasonField value={said} onChange={change} issueFor={sending.issueFor} />
      <FormProblems
        state={sending}
        press={press}
        duplicate={<Standing refusal={sending.refusal} />}
        conflict={
          theirs ? (
            <ConflictPanel
              sides={sidesOf(theirs, said)}
              pending={sending.pending}
              onKeepMine={() => send(theirs.version)}
              onTakeTheirs={() => {
                draft.discard();
                sending.settle();
                router.refresh();
              }}
            />
          ) : undefined
        }
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending}>
          {press}
        </SubmitButton>
        {state === 'REJECTED' ? null : <TakeBack lineage={lineage} judge={judge} />}
      </div>
    </form>
  );
}

const sidesOf = (theirs: SaidDraft, yours: SaidDraft) => [
  { label: 'How', theirs: lineageTypeLabels[theirs.type], yours: lineageTypeLabels[yours.type] },
  { label: 'How you know', theirs: theirs.reason, yours: yours.reason },
];
