'use client';

import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import type { ArticleMark } from '@/lib/schemas/article';
import type { Submissions, SubmitClaims } from '@/lib/schemas/workflow';

type SubmitDraftsProps = {
  marks: readonly ArticleMark[];
  submit: Action<SubmitClaims, Submissions>;
  onChoose: (claimId: string) => void;
  /** After it was answered: the article's claims are no longer what they were. */
  onDone: () => void;
};

/** Submits whatever its reader has drafted in this article; each that stays a draft says why. */
export function SubmitDrafts({ marks, submit, onChoose, onDone }: SubmitDraftsProps) {
  const [outcome, setOutcome] = useState<Submissions | null>(null);
  const drafts = new Map(
    marks
      .filter(({ mine, status }) => mine && status === 'DRAFT')
      .map(({ claimId, version }) => [claimId, { claimId, version }]),
  );
  const sending = useSubmit(submit, {
    onDone: (answer) => {
      setOutcome(answer);
      onDone();
    },
  });
  if (drafts.size === 0 && !outcome) return null;
  const press = drafts.size === 1 ? 'Submit your draft' : `Submit your ${drafts.size} drafts`;
  return (
    <div className="mt-5 grid gap-3 border-t border-rule pt-4">
      {drafts.size > 0 ? (
        <Button
          className="w-fit"
          pending={sending.pending}
          onClick={() => sending.submit({ claims: [...drafts.values()] })}
        >
          {press}
        </Button>
      ) : null}
      <FormProblems state={sending} press={press} />
      <div role="status">{outcome ? <Outcome outcome={outcome} onChoose={onChoose} /> : null}</div>
    </div>
  );
}

function Outcome({ outcome, onChoose }: { outcome: Submissions } & Pick<SubmitDraftsProps, 'onChoose'>) {
  const { submitted, refused } = outcome;
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
