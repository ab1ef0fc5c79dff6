import type { ReviewActions } from '@/components/review/actions';
import {
  amendReviewAction,
  dropReviewDraftAction,
  recuseAction,
  saveReviewDraftAction,
  sealReviewAction,
} from './actions';

/** What a reviewer can do in a round. */
export const reviewActions: ReviewActions = {
  seal: sealReviewAction,
  amend: amendReviewAction,
  recuse: recuseAction,
  saveDraft: saveReviewDraftAction,
  dropDraft: dropReviewDraftAction,
};
