'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CreateSource, SourceView } from '@/lib/schemas/source';
import { emptySource, sourceInput } from './draft';
import { SourceFields } from './fields';

const draftKey = 'source:new';

/** A source that is not stored yet. */
export function NewSourceForm({ create }: { create: Action<z.input<typeof CreateSource>, SourceView> }) {
  const router = useRouter();
  const draft = useDraft(draftKey, emptySource);
  const sending = useSubmit(create, {
    draftKey,
    onDone: (source) => router.push(`/desk/sources/${source.id}`),
  });
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-6"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit(sourceInput(draft.value));
      }}
    >
      <DraftNotice draft={draft} what="This source" />
      <SourceFields value={draft.value} onChange={draft.set} issueFor={sending.issueFor} />
      <FormProblems state={sending} press="Create the source" />
      <SubmitButton {...sendKeys} pending={sending.pending} className="w-fit">
        Create the source
      </SubmitButton>
    </form>
  );
}
