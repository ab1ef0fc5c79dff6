'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { ConflictPanel, type Side } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { sourceKindLabels } from '@/lib/domain/source';
import { type EditSource, SourceView } from '@/lib/schemas/source';
import { type SourceDraft, sourceDraft, sourceInput } from './draft';
import { SourceFields } from './fields';

type EditSourceProps = { source: SourceView; edit: Action<z.input<typeof EditSource>, SourceView> };

/** A button that opens the form over a stored source. */
export function EditSourceForm(props: EditSourceProps) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button className="w-fit" onClick={() => setOpen(true)}>
        Edit this source
      </Button>
    );
  return <SourceForm {...props} onClose={() => setOpen(false)} />;
}

type Written = { version: number; source: SourceDraft };

function SourceForm({ source, edit, onClose }: EditSourceProps & { onClose: () => void }) {
  const router = useRouter();
  const draftKey = `source:${source.id}`;
  const draft = useDraft<Written>(draftKey, { version: source.version, source: sourceDraft(source) });
  const { version, source: written } = draft.value;
  const done = () => {
    onClose();
    router.refresh();
  };
  const sending = useSubmit(edit, { draftKey, onDone: done });
  const send = (over: number) =>
    sending.submit({ ...sourceInput(written), sourceId: source.id, version: over });
  const theirs = currentIn(sending.refusal, SourceView);
  return (
    <form
      noValidate
      className="grid gap-6"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        send(version);
      }}
    >
      <DraftNotice draft={draft} what="This change" />
      <SourceFields
        value={written}
        onChange={(next) => draft.set((last) => ({ ...last, source: next }))}
        issueFor={sending.issueFor}
      />
      <FormProblems
        state={sending}
        press="Save"
        conflict={
          theirs ? (
            <ConflictPanel
              sides={sides(sourceDraft(theirs), written)}
              pending={sending.pending}
              onKeepMine={() => send(theirs.version)}
              onTakeTheirs={() => {
                draft.discard();
                done();
              }}
            />
          ) : undefined
        }
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending}>
          Save
        </SubmitButton>
        <Button
          variant="quiet"
          onClick={() => {
            draft.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

function sides(theirs: SourceDraft, yours: SourceDraft): Side[] {
  const [a, b] = [inWords(theirs), inWords(yours)];
  return Object.entries(a).map(([label, text]) => ({ label, theirs: text, yours: b[label] ?? '' }));
}

const inWords = (source: SourceDraft): Record<string, string> => ({
  Name: source.name,
  Kind: source.kind && sourceKindLabels[source.kind],
  'Other names': source.aliases.toSorted().join(', '),
  Description: source.description,
  'Wikidata id': source.wikidataId,
  Roles: source.roles
    .map(
      (role) => `${[role.title, role.organisation?.name].filter(Boolean).join(', ')} ${role.from}–${role.to}`,
    )
    .join('\n'),
});
