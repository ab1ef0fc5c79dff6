'use server';

import { refresh as refreshPage } from 'next/cache';
import { action } from '@/lib/http/action';
import { refresh } from '@/lib/http/refresh';
import { MoveClaim } from '@/lib/schemas/move';
import { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import { type Moved, move } from '@/lib/services/moves';
import { amendReview, recuse, sealReview } from '@/lib/services/reviews';

const moved = ({ touched }: Moved): void => {
  refresh(touched);
  refreshPage();
};

export const moveAction = action(MoveClaim, move, { done: moved });
export const sealReviewAction = action(SealReview, sealReview, { done: refreshPage });
export const amendReviewAction = action(AmendReview, amendReview, { done: refreshPage });
export const recuseAction = action(Recuse, recuse, { done: refreshPage });
