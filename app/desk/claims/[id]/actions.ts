'use server';

import { refresh as refreshPage } from 'next/cache';
import { submitInWords } from '@/app/submissions';
import { action } from '@/lib/http/action';
import { refresh } from '@/lib/http/refresh';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import { MoveClaim, SubmitClaims } from '@/lib/schemas/workflow';
import { writeSummary } from '@/lib/services/claim/summary';
import { amendReview, recuse, sealReview } from '@/lib/services/review/reviews';
import { type Moved, move } from '@/lib/services/workflow/moves';

const moved = ({ touched }: Moved): void => {
  refresh(touched);
  refreshPage();
};

export const moveAction = action(MoveClaim, move, { done: moved });
export const submitClaimsAction = action(SubmitClaims, submitInWords, { done: refreshPage });
export const writeSummaryAction = action(WriteSummary, writeSummary, { done: refreshPage });
export const sealReviewAction = action(SealReview, sealReview, { done: refreshPage });
export const amendReviewAction = action(AmendReview, amendReview, { done: refreshPage });
export const recuseAction = action(Recuse, recuse, { done: refreshPage });
