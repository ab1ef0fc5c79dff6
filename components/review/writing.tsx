'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import type { Draft } from '@/components/form/draft/use-draft';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { SendKeys } from '@/components/form/send-keys';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ReviewPartProps } from './actions';
import type { ReviewDraft } from './draft';
import { ReviewEvidence } from './evidence';
import { useEvidenceKey, useReviewKeys } from './focused/use-review-keys';
import { OpinionFields } from './opinion/fields';
import type { LastLook } from './opinion/use-last-look';
import { SavedLine } from './saved/line';
import { SavedNotice } from './saved/notice';
import type { Chosen } from './saved/use-choice';
import type { Saving } from './saved/use-saving';
import { StepAside } from './step-aside';

export type WritingProps = ReviewPartProps & {
  draft: Draft<ReviewDraft>;
  saving: Saving;
  chosen: Chosen | null;
  onSettle: () => void;
  empty: ReviewDraft;
  /** Whether the keys of the page are the form's. */
  focused: boolean;
  /** How many origins its reports have, before it is judged how well it is borne out. */
  origins: ReactNode;
  idPrefix: string;
  looking: LastLook;
  onLook: () => void;
  /** Why it could not be looked at, or was not accepted. */
  children: ReactNode;
};

/** A review while it is written. */
export function Writing({ looking, onLook, children, ...props }: WritingProps) {
  const { claim, draft, origins, idPrefix } = props;
  const { value, set } = draft;
  useReviewKeys({ kind: claim.kind, idPrefix, title: 'Your review' }, props.focused);
  useEvidenceKey(idPrefix, props.focused);
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
          idPrefix={idPrefix}
          hint="What you checked, what you found, and what you could not find. Readers may see it, without your name."
        />
        <ReviewEvidence draft={value} onChange={set} issueFor={looking.issueFor} idPrefix={idPrefix} />
        <Foot {...props} returned={looking.returned}>
          {children}
        </Foot>
      </form>
    </section>
  );
}

type FootProps = ReviewPartProps & Pick<WritingProps, 'saving' | 'children'> & { returned: boolean };

/** What leads on from the form, or out of it, and whether what stands in it is saved. */
const Foot = ({ saving, returned, children, ...part }: FootProps) => (
  <div className="grid gap-4 border-t-2 border-ink pt-4">
    {children}
    <div className="flex flex-wrap items-center gap-2">
      <SubmitButton ref={returned ? focusOnMount : undefined} {...sendKeys}>
        Last look
      </SubmitButton>
      <SendKeys does="goes on" />
      <StepAside claim={part.claim} me={part.me} actions={part.actions} />
    </div>
    <SavedLine saving={saving} />
    <p className="text-sm text-ink-muted">Nothing is sealed yet: you see it whole first.</p>
  </div>
);

const blindWords = (quorum: number): string =>
  quorum === 1
    ? 'One review decides this round, and it is yours to give.'
    : `This round asks for ${quorum} reviews. Until it concludes, nobody can tell who has reviewed, or how.`;

/**
 * Enter in a one-line field or on a choice would send the form, in the middle of writing it: with Ctrl it is meant. A dialog
 * that was opened from here is drawn elsewhere, and its keys are its own.
 */
function press(event: KeyboardEvent<HTMLFormElement>) {
  if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
  sendByKeys(event);
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
