'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { type Over, versionOver } from '@/components/form/version-over';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { WriteSummary } from '@/lib/schemas/claim/summary';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { SummaryConflict } from './conflict';
import { SummaryField } from './field';
import { wordsOf } from './text';

export type SummaryInput = z.input<typeof WriteSummary> & { version: number };
export type SummaryAction = Action<SummaryInput, ClaimView>;

type SummaryFormProps = {
  claim: ClaimView;
  me: string;
  write: SummaryAction;
  onDone: () => void;
  /** Null where the form is what the claim waits for. */
  onCancel: (() => void) | null;
};

const PRESS = 'Save “In short”';

/** Writes “In short”. Words of an earlier finding are where it starts. */
export function SummaryForm({ claim, me, write, onDone, onCancel }: SummaryFormProps) {
  const router = useRouter();
  const { draft, writing } = useSummary({ claim, me, write, onDone });
  const { text } = draft.value;
  const leave = (then: () => void) => () => {
    writing.settle();
    draft.discard();
    then();
  };
  return (
    <form
      noValidate
      aria-labelledby="in-short-title"
      className="grid gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        writing.send({ text });
      }}
    >
      <DraftNotice draft={draft} what="“In short”" />
      <SummaryField
        claim={claim}
        text={text}
        onChange={(next) => draft.set((last) => ({ ...last, text: next }))}
        error={writing.issueFor('text')}
      />
      <FormProblems
        state={writing}
        press={PRESS}
        idPrefix="in-short"
        conflict={<SummaryConflict writing={writing} text={text} onShow={leave(router.refresh)} />}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={writing.pending}>
          {PRESS}
        </SubmitButton>
        {onCancel ? (
          <Button variant="quiet" onClick={leave(onCancel)}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** What was typed, and over which words and version: what somebody else saved meanwhile is shown, not written over. */
type Written = Over<string> & { text: string };

function useSummary({ claim, me, write, onDone }: Omit<SummaryFormProps, 'onCancel'>) {
  const say = useToast();
  const now = { version: claim.version, over: wordsOf(claim) };
  const draftKey = `summary:${me}:${claim.id}`;
  const draft = useDraft<Written>(draftKey, { ...now, text: now.over });
  const version = versionOver(draft.value, now);
  const done = () => {
    draft.discard();
    onDone();
    say('“In short” saved');
  };
  const writing = useClaimWrite(write, { id: claim.id, version }, { draftKey, onDone: done });
  return { draft, writing };
}
