import type { ReviewActions } from '@/components/review/actions';
import type { SettlementActions } from '@/components/review/settlement/actions';
import {
  amendReviewAction,
  dropReviewDraftAction,
  recuseAction,
  saveReviewDraftAction,
  sealReviewAction,
  settleClaimAction,
  withdrawSettlementAction,
} from './actions';

/** What a reviewer can do in a round. */
export const reviewActions: ReviewActions = {
  seal: sealReviewAction,
  amend: amendReviewAction,
  recuse: recuseAction,
  saveDraft: saveReviewDraftAction,
  dropDraft: dropReviewDraftAction,
};

/** What an editor apart can do about what a claim turned out to be. */
export const settlementActions: SettlementActions = {
  settle: settleClaimAction,
  withdraw: withdrawSettlementAction,
};
