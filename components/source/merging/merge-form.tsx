'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SourceRef } from '@/lib/schemas/primitives';
import type { MergeSource, MergeView } from '@/lib/schemas/source/merging';

export type MergeAction = Action<z.input<typeof MergeSource>, MergeView>;

/** Merges one source into another, with a reason, once whoever does has read what it does. */
export function MergeForm({
  from,
  into,
  merge,
}: {
  from: SourceRef & { version: number };
  into: SourceRef;
  merge: MergeAction;
}) {
  const router = useRouter();
  const draftKey = `merge:${from.id}:${into.id}`;
  const draft = useDraft(draftKey, { reason: '' });
  const sending = useSubmit(merge, { draftKey, onDone: () => router.push(`/desk/sources/${into.id}`) });
  return (
    <form
      noValidate
      className="grid max-w-xl gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        const { reason } = draft.value;
        sending.submit({ sourceId: from.id, version: from.version, intoId: into.id, reason });
      }}
    >
      <DraftNotice draft={draft} what="This reason" />
      <Field name="reason" label="How you know that they are one" required error={sending.issueFor('reason')}>
        {(control) => (
          <Textarea
            {...control}
            value={draft.value.reason}
            onChange={(e) => draft.set({ reason: e.target.value })}
          />
        )}
      </Field>
      <FormProblems state={sending} press="Merge" />
      <SubmitButton {...sendKeys} pending={sending.pending}>
        Merge
      </SubmitButton>
    </form>
  );
}
