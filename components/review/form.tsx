'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import type { Draft } from '@/components/form/draft/use-draft';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { SendKeys } from '@/components/form/send-keys';
import { useSubmit } from '@/components/form/use-submit';
import { RoundProblems } from '@/components/review/round/problems';
import { ErrorSummary } from '@/components/ui/field/error-summary';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import { SealReview } from '@/lib/schemas/review';
import type { ReviewPartProps } from './actions';
import { type ReviewDraft, reviewInput } from './draft';
import { ReviewEvidence } from './evidence';
import { EvidenceToSeal } from './evidence-to-seal';
import { useReviewKeys } from './focused/use-review-keys';
import { checked, questionsOf } from './opinion/draft';
import { OpinionFields } from './opinion/fields';
import { LastLook } from './opinion/last-look';
import { type LastLook as Looking, useLastLook } from './opinion/use-last-look';
import { SavedLine } from './saved/line';
import { SavedNotice } from './saved/notice';
import type { Chosen } from './saved/use-choice';
import type { Saving } from './saved/use-saving';
import { StepAside } from './step-aside';

type ReviewFormProps = ReviewPartProps & {
  draft: Draft<ReviewDraft>;
  draftKey: string;
  saving: Saving;
  chosen: Chosen | null;
  onSettle: () => void;
  empty: ReviewDraft;
  /** Forgets what this browser kept. */
  onSealed: () => void;
  /** Whether the keys of the page are the form's. */
  focused: boolean;
  /** How many origins its reports have, before it is judged how well it is borne out. */
  origins: ReactNode;
};

const prefix = 'review';

/** A blind review: written, looked at once more, and sealed. */
export function ReviewForm({ draftKey, onSealed, ...props }: ReviewFormProps) {
  const { claim, actions, draft } = props;
  const say = useToast();
  const sealing = useSubmit(actions.seal, {
    draftKey,
    onDone: () => {
      onSealed();
      say('Review sealed');
    },
  });
  const looking = useLastLook(sealing);
  const round = claim.rounds[0]?.sequence ?? 1;
  const input = reviewInput(claim.kind, draft.value, { claimId: claim.id, round });
  const problems = (press: string) => (
    <RoundProblems sending={sealing} press={press} idPrefix={prefix} onShow={looking.back} />
  );
  if (looking.finding)
    return (
      <LastLook
        finding={looking.finding}
        explanations={questionsOf(claim.kind, draft.value)}
        rationale={draft.value.rationale}
        then="Your review is kept as it stands here, and nobody sees it until the round concludes."
        press="Seal review"
        pending={sealing.pending}
        onSend={() => sealing.submit(input)}
        onBack={looking.back}
        problems={problems('Seal review')}
      >
        <EvidenceToSeal evidence={draft.value.evidence} />
      </LastLook>
    );
  return (
    <Writing {...props} looking={looking} onLook={() => looking.look(checked(SealReview, claim.kind, input))}>
      {looking.issues.length > 0 ? (
        <ErrorSummary issues={looking.issues} idPrefix={prefix} />
      ) : (
        problems('Last look')
      )}
    </Writing>
  );
}

type WritingProps = Omit<ReviewFormProps, 'draftKey' | 'onSealed'> & {
  looking: Looking;
  onLook: () => void;
  /** Why it could not be looked at, or was not accepted. */
  children: ReactNode;
};

function Writing({ looking, onLook, children, ...props }: WritingProps) {
  const { claim, me, actions, draft, origins } = props;
  const { value, set } = draft;
  useReviewKeys({ kind: claim.kind, set, idPrefix: prefix }, props.focused);
  return (
    <section
      aria-labelledby="review-title"
      className="grid scroll-mt-20 gap-5"
      {...(props.focused ? { tabIndex: -1, 'data-part': '' } : {})}
    >
      <div>
        <h2 id="review-title" className="text-xl">
          Your review
        </h2>
        <p className="mt-1 text-ink-muted">{blindWords(claim.rounds[0]?.quorum ?? 1)}</p>
      </div>
      {origins}
      <WhoIsLeft claim={claim} warns={claim.review.warns} />
      <SavedNotice {...props} />
      <form
        noValidate
        aria-labelledby="review-title"
        className="grid gap-6"
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          onLook();
        }}
      >
        <OpinionFields
          kind={claim.kind}
          draft={value}
          onChange={set}
          issueFor={looking.issueFor}
          idPrefix={prefix}
          hint="What you checked, what you found, and what you could not find. Readers see it without your name."
        />
        <ReviewEvidence draft={value} onChange={set} issueFor={looking.issueFor} idPrefix={prefix} />
        <div className="grid gap-4 border-t-2 border-ink pt-4">
          {children}
          <div className="flex flex-wrap items-center gap-2">
            <SubmitButton ref={looking.returned ? focusOnMount : undefined} {...sendKeys}>
              Last look
            </SubmitButton>
            <SendKeys does="goes on" />
            <StepAside claim={claim} me={me} actions={actions} />
          </div>
          <SavedLine saving={props.saving} />
          <p className="text-sm text-ink-muted">Nothing is sealed yet: you see it whole first.</p>
        </div>
      </form>
    </section>
  );
}

const blindWords = (quorum: number): string =>
  quorum === 1
    ? 'One review decides this round, and it is yours to give.'
    : `This round asks for ${quorum} reviews. Until it concludes, nobody can tell who has reviewed, or how.`;

/** Enter in a one-line field or on a choice would send the form, in the middle of writing it: with Ctrl it is meant. */
function press(event: KeyboardEvent<HTMLFormElement>) {
  sendByKeys(event);
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
