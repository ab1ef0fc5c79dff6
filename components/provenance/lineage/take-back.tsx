'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { WordsField } from '@/components/form/words-field';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { LineageView } from '@/lib/schemas/provenance/lineage';
import type { Judge } from './judge';

/** Takes back what counted, or what was suggested, after a question. */
export function TakeBack({ lineage, judge }: { lineage: LineageView; judge: Judge }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { id: lineageId, version, state } = lineage;
  const draftKey = `lineage-back:${lineageId}`;
  const draft = useDraft(draftKey, { reason: '' });
  const { reason } = draft.value;
  const sending = useSubmit(judge, {
    draftKey,
    onDone: () => {
      draft.discard();
      setOpen(false);
      router.refresh();
    },
  });
  const press = state === 'CONFIRMED' ? 'Take back' : 'Reject';
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">{press}</Button>}
      title={state === 'CONFIRMED' ? 'Take this back?' : 'Reject this suggestion?'}
      description="It counts nothing then, and is not suggested again. It stays in the history."
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button
            variant="danger"
            pending={sending.pending}
            onClick={() => sending.submit({ lineageId, version, judgement: 'REJECT', reason })}
          >
            {press}
          </Button>
        </>
      }
    >
      <WordsField
        name="reason"
        idPrefix="take-back"
        label="Why"
        required={state === 'CONFIRMED'}
        optional={state !== 'CONFIRMED'}
        rows={2}
        value={reason}
        onWords={(words) => draft.set({ reason: words })}
        issueFor={sending.issueFor}
      />
      <FormProblems state={sending} press={press} idPrefix="take-back" />
    </Dialog>
  );
}
