'use client';

import type { ReactNode } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import type { ReviewPartProps } from './actions';
import { emptyReview, hasWords } from './draft';
import { ReviewForm } from './form';
import { SealedReview } from './sealed';
import { UnsealedReview } from './unsealed';

/** A reviewer's part in a claim: the form, then their sealed review; or what they wrote for a round that closed first. */
export function ReviewPane(props: ReviewPartProps & { origins: ReactNode }) {
  const { claim, me } = props;
  const draftKey = `review:${me}:${claim.id}`;
  const draft = useDraft(draftKey, emptyReview(claim.kind));
  if (claim.review.allowed) return <ReviewForm {...props} draft={draft} draftKey={draftKey} />;
  if (claim.review.mine && claim.status === 'IN_REVIEW') return <SealedReview review={claim.review.mine} />;
  if (!hasWords(draft.value)) return null;
  return <UnsealedReview because={claim.review.because} draft={draft.value} onDiscard={draft.discard} />;
}
