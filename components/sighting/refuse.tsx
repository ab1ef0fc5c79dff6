'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { WordsField } from '@/components/form/words-field';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { RefuseSighting, SightingView } from '@/lib/schemas/sighting';

export type Refuse = Action<z.input<typeof RefuseSighting>, SightingView>;

type RefuseFormProps = {
  sighting: SightingView;
  refuse: Refuse;
  /** Whether a press opened it: then it has the focus. */
  opened: boolean;
};

/** Says why a proposal is not taken; whoever made it takes it back by this. */
export function RefuseForm({ sighting, refuse, opened }: RefuseFormProps) {
  const { id: sightingId, version } = sighting;
  const router = useRouter();
  const say = useToast();
  const draftKey = `sighting-refusal:${sightingId}`;
  const draft = useDraft(draftKey, { reason: '' });
  const { reason } = draft.value;
  const sending = useSubmit(refuse, {
    draftKey,
    onDone: () => {
      say('It was refused');
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      ref={opened ? enterOnMount : undefined}
      aria-label="Refuse it"
      className="grid gap-3"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit({ sightingId, version, reason });
      }}
    >
      <DraftNotice draft={draft} what="This reason" />
      <WordsField
        name="reason"
        label="Why not"
        required
        hint="“It is about another year.” For whoever proposed it."
        rows={2}
        value={reason}
        onWords={(words) => draft.set({ reason: words })}
        issueFor={sending.issueFor}
      />
      <FormProblems state={sending} press="Refuse" conflict={<Stale state={sending} />} />
      <SubmitButton {...sendKeys} pending={sending.pending} className="w-fit">
        Refuse
      </SubmitButton>
    </form>
  );
}
