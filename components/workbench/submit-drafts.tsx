'use client';

import { useEffect, useState } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import type { ArticleMark } from '@/lib/schemas/article';
import { MOST_DRAFTS, type Submissions, type SubmitClaims } from '@/lib/schemas/workflow';
import type { Kept } from './kept';
import { focusTitle } from './panel/title';
import { draftsIn, toSubmit } from './to-submit';

type SubmitDraftsProps = {
  marks: readonly ArticleMark[];
  /** What is kept unsaved beside the article, read anew. */
  look: () => readonly Kept[];
  submit: Action<SubmitClaims, Submissions>;
  onChoose: (claimId: string) => void;
  /** After it was answered: the article's claims are no longer what they were. */
  onDone: () => void;
};

/** Submits whatever its reader has drafted in this article; each that stays a draft says why. */
export function SubmitDrafts({ marks, look, submit, onChoose, onDone }: SubmitDraftsProps) {
  const [outcome, setOutcome] = useState<Submissions | null>(null);
  /** What was not sent. */
  const [held, setHeld] = useState<Submissions['refused']>([]);
  const drafts = draftsIn(marks);
  const sending = useSubmit(submit, {
    onDone: (answer) => {
      setOutcome(answer);
      onDone();
    },
  });
  useFocusKept(drafts.length === 0 && outcome !== null);
  if (drafts.length === 0 && !outcome) return null;
  const press = pressOf(drafts.length);
  const send = () => {
    const { claims, refused } = toSubmit(drafts, look());
    setHeld(refused);
    if (claims.length > 0) sending.submit({ claims });
    else setOutcome({ submitted: [], refused: [] });
  };
  return (
    <div className="mt-5 grid gap-3 border-t border-rule pt-4">
      {drafts.length > 0 ? (
        <Button className="w-fit" pending={sending.pending} onClick={send}>
          {press}
        </Button>
      ) : null}
      <FormProblems state={sending} press={press} />
      <div role="status">
        {outcome ? (
          <Outcome
            submitted={outcome.submitted}
            refused={[...outcome.refused, ...held]}
            onChoose={onChoose}
          />
        ) : null}
      </div>
    </div>
  );
}

function pressOf(drafts: number): string {
  if (drafts === 1) return 'Submit your draft';
  return drafts > MOST_DRAFTS
    ? `Submit the first ${MOST_DRAFTS} of your ${drafts} drafts`
    : `Submit your ${drafts} drafts`;
}

/** The last draft has taken the button with it: the focus, where the button had it, goes to the head of the list. */
function useFocusKept(isGone: boolean): void {
  useEffect(() => {
    if (isGone && document.activeElement === document.body) focusTitle();
  }, [isGone]);
}

function Outcome({ submitted, refused, onChoose }: Submissions & Pick<SubmitDraftsProps, 'onChoose'>) {
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-semibold">
        <span>
          {submitted.length === 1 ? '1 claim was submitted' : `${submitted.length} claims were submitted`}
        </span>
        {refused.length > 0 ? (
          <span>; {refused.length === 1 ? '1 stays a draft' : `${refused.length} stay drafts`}</span>
        ) : null}
      </p>
      {refused.map(({ claimId, statement, reasons }) => (
        <div key={claimId} className="border-t border-rule pt-2">
          <p>
            <button type="button" className="link text-start font-serif" onClick={() => onChoose(claimId)}>
              <bdi>{statement ?? 'A claim that is not here any more'}</bdi>
            </button>
          </p>
          <p className="text-ink-muted">{reasons.join(' ')}</p>
        </div>
      ))}
    </div>
  );
}
