'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { AddLineage, LineageView } from '@/lib/schemas/provenance/lineage';
import { EndPicker, type FindEnds, type PickedEnd } from './end-picker';
import { ReasonField, type SaidDraft, TypeField } from './fields';

export type AddLineageProps = {
  from: { kind: 'article' | 'evidence'; id: string };
  add: Action<z.input<typeof AddLineage>, LineageView>;
  find: FindEnds;
};

type Written = SaidDraft & { to: PickedEnd | null; words: string };

const nothing: Written = { type: 'CITES', reason: '', to: null, words: '' };

/** Says where an article or a piece of evidence comes from. */
export function AddLineageForm({ from, add, find }: AddLineageProps) {
  const router = useRouter();
  const say = useToast();
  const draftKey = `lineage:${from.kind}:${from.id}`;
  const draft = useDraft<Written>(draftKey, nothing);
  const { to, words, type, reason } = draft.value;
  const sending = useSubmit(add, {
    draftKey,
    onDone: () => {
      draft.discard();
      say('It counts from now on');
      router.refresh();
    },
  });
  const change = (next: Partial<Written>) => draft.set((last) => ({ ...last, ...next }));
  const { issueFor } = sending;
  return (
    <form
      noValidate
      aria-label="Where this comes from"
      className="grid max-w-2xl gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit({ from, to: { kind: to?.kind ?? 'source', id: to?.id ?? '' }, type, reason });
      }}
    >
      <DraftNotice draft={draft} what="This" />
      <EndPicker
        find={find}
        here={from.id}
        value={to}
        words={words}
        error={issueFor('to.id') ?? issueFor('to')}
        onChange={(end, typed) => change({ to: end, words: typed })}
      />
      <TypeField value={{ type, reason }} onChange={change} issueFor={issueFor} />
      <ReasonField value={{ type, reason }} onChange={change} issueFor={issueFor} />
      <FormProblems state={sending} press="Save" duplicate={<Standing refusal={sending.refusal} />} />
      <SubmitButton {...sendKeys} pending={sending.pending} className="w-fit">
        Save
      </SubmitButton>
    </form>
  );
}

/** What counts between the two already. */
export function Standing({ refusal }: { refusal: ReturnType<typeof useSubmit>['refusal'] }) {
  if (refusal?.refusal.kind !== 'duplicate') return null;
  return (
    <Notice tone="error" announce title={refusal.sentence}>
      <Link href={refusal.refusal.existing.href} className="link">
        Open what is there
      </Link>
    </Notice>
  );
}
