import { operation } from '@/lib/schemas/operation';
import { Paging } from '@/lib/schemas/primitives';
import { AboutReview, MyReviewPage, ReviewPageView } from '@/lib/schemas/review/reading';

export const getReviewOperation = operation({
  id: 'getReview',
  method: 'GET',
  path: '/claims/{claimId}/reviews/{reviewId}',
  tag: 'Reviews',
  summary: 'Read a review, with what its writer said later',
  description:
    'Until its round concludes it exists for its writer alone; while an editor decides it has no name.',
  input: AboutReview,
  output: ReviewPageView,
});

export const myReviewsOperation = operation({
  id: 'myReviews',
  method: 'GET',
  path: '/reviews',
  tag: 'Reviews',
  summary: 'List the reviews that you sealed, with what was decided and why',
  description: 'The last first.',
  input: Paging,
  output: MyReviewPage,
});
