'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { isolated } from '@/lib/domain/text/isolating';
import type { MergeView, UnmergeSource } from '@/lib/schemas/source/merging';

export type UnmergeAction = Action<z.input<typeof UnmergeSource>, MergeView>;

/** What was merged into a source, each to be undone by an editor. */
export function Merges({ merges, unmerge }: { merges: readonly MergeView[]; unmerge: UnmergeAction | null }) {
  const [said, setSaid] = useState<MergeView | null>(null);
  return (
    <div className="grid gap-4">
      {said ? (
        <div role="status" className="grid gap-1 border-s-4 border-accent ps-4 text-sm">
          <p>
            <bdi>{said.from.name}</bdi> and <bdi>{said.into.name}</bdi> are two again.
          </p>
          {said.staysBehind.map((sentence) => (
            <p key={sentence} dir="auto">
              {sentence}
            </p>
          ))}
        </div>
      ) : null}
      <ul className="grid gap-3">
        {merges.map((merge) => (
          <li key={merge.id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
            <p>
              <bdi className="font-semibold">{merge.from.name}</bdi> was merged into{' '}
              <bdi className="font-semibold">{merge.into.name}</bdi>: <q dir="auto">{merge.reason}</q>
            </p>
            <p className="text-sm text-ink-muted">
              <bdi>{merge.by?.name ?? 'Somebody'}</bdi>, <DateTime value={merge.at} />
            </p>
            {merge.undone ? (
              <p className="text-sm">
                Undone by <bdi>{merge.undone.by?.name ?? 'somebody'}</bdi>,{' '}
                <DateTime value={merge.undone.at} />: <q dir="auto">{merge.undone.reason}</q>
              </p>
            ) : null}
            {unmerge && !merge.undone ? <Undo merge={merge} unmerge={unmerge} onDone={setSaid} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type UndoProps = { merge: MergeView; unmerge: UnmergeAction; onDone: (merge: MergeView) => void };

function Undo({ merge, unmerge, onDone }: UndoProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const undoing = useSubmit(unmerge, {
    onDone: (undone) => {
      setOpen(false);
      onDone(undone);
      router.refresh();
    },
  });
  const name = isolated(merge.from.name);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="w-fit" aria-label={`Undo the merge of ${name}`}>
          Undo the merge
        </Button>
      }
      title={`Undo the merge of ${name}?`}
      description="Every row is as it was before, and both have their own pages again."
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button
            variant="primary"
            pending={undoing.pending}
            onClick={() => undoing.submit({ sourceId: merge.from.id, mergeId: merge.id, reason })}
          >
            Undo it
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {merge.staysBehind.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
        <Field
          name="reason"
          idPrefix="undo"
          label="Why they are two"
          required
          error={undoing.issueFor('reason')}
        >
          {(control) => (
            <Textarea {...control} rows={2} value={reason} onChange={(e) => setReason(e.target.value)} />
          )}
        </Field>
        <FormProblems state={undoing} press="Undo it" idPrefix="undo" />
      </div>
    </Dialog>
  );
}
