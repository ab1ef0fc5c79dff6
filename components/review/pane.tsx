'use client';

import { type ReactNode, useState } from 'react';
import { type Draft, useDraft } from '@/components/form/draft/use-draft';
import type { ReviewDraftView } from '@/lib/schemas/review/draft';
import type { ReviewPartProps } from './actions';
import { emptyReview, hasWords, type ReviewDraft } from './draft';
import { ReviewForm } from './form';
import { useChoice } from './saved/use-choice';
import { useSaving } from './saved/use-saving';
import { SealedReview } from './sealed';
import { UnsealedReview } from './unsealed';

type ReviewPaneProps = ReviewPartProps & {
  origins: ReactNode;
  /** What this person typed before and did not seal, from whatever device. */
  saved: ReviewDraftView | null;
  /** Where the form has the page to itself: its keys belong to the page. */
  focused?: boolean;
};

/** A reviewer's part in a claim: the form, then their sealed review; or what they wrote for a round that closed first. */
export function ReviewPane({ saved, focused = false, ...props }: ReviewPaneProps) {
  const { claim, me, actions } = props;
  const draftKey = `review:${me}:${claim.id}`;
  const [empty] = useState(() => emptyReview(claim.kind));
  const own = useDraft<ReviewDraft>(draftKey, empty);
  const { chosen, settle } = useChoice(draftKey, own, saved, empty);
  const round = claim.rounds[0]?.sequence ?? 1;
  const may = claim.review.allowed;
  const saving = useSaving(own, { claimId: claim.id, round, saved, actions, on: may && !chosen?.instead });
  const discard = () => {
    own.discard();
    settle();
    saving.drop();
  };
  const draft: Draft<ReviewDraft> = { ...own, discard };
  if (may)
    return (
      <ReviewForm
        {...props}
        {...{ draft, draftKey, saving, chosen, empty, focused }}
        onSettle={settle}
        onSealed={own.discard}
      />
    );
  if (claim.review.mine && claim.status === 'IN_REVIEW') return <SealedReview review={claim.review.mine} />;
  if (!hasWords(draft.value)) return null;
  return <UnsealedReview because={claim.review.because} draft={draft.value} onDiscard={discard} />;
}
