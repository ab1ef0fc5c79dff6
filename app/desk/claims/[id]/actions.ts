'use server';

import { refresh } from 'next/cache';
import { submitInWords } from '@/app/submissions';
import { action } from '@/lib/http/action';
import { AboutOverride, AskOverride } from '@/lib/schemas/claim/gates';
import { JudgeRelation, RelateClaims } from '@/lib/schemas/claim/relation';
import { AddReply, EditReply, RemoveReply } from '@/lib/schemas/claim/replies';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import { DecideFlag } from '@/lib/schemas/publication/flag';
import { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import { DropReviewDraft, SaveReviewDraft } from '@/lib/schemas/review/draft';
import { SettleClaim, WithdrawSettlement } from '@/lib/schemas/review/settlement';
import { MoveClaim, SubmitClaims } from '@/lib/schemas/workflow';
import { recuse } from '@/lib/services/assignment/recusal';
import { judgeRelation, relateClaims } from '@/lib/services/claim/relations/judging';
import { addReply, editReply, removeReply } from '@/lib/services/claim/replies/replies';
import { writeSummary } from '@/lib/services/claim/summary';
import { decideFlag } from '@/lib/services/publication/flags';
import { dropReviewDraft, saveReviewDraft } from '@/lib/services/review/drafts';
import { amendReview, sealReview } from '@/lib/services/review/reviews';
import { settleClaim, withdrawSettlement } from '@/lib/services/review/settlements';
import { move } from '@/lib/services/workflow/moves';
import { askOverride, confirmOverride, withdrawOverride } from '@/lib/services/workflow/overrides';

export const moveAction = action(MoveClaim, move, { done: refresh });
export const decideFlagAction = action(DecideFlag, decideFlag, { done: refresh });
export const relateClaimsAction = action(RelateClaims, relateClaims, { done: refresh });
export const judgeRelationAction = action(JudgeRelation, judgeRelation, { done: refresh });
export const submitClaimsAction = action(SubmitClaims, submitInWords, { done: refresh });
export const writeSummaryAction = action(WriteSummary, writeSummary, { done: refresh });
export const askOverrideAction = action(AskOverride, askOverride, { done: refresh });
export const confirmOverrideAction = action(AboutOverride, confirmOverride, { done: refresh });
export const withdrawOverrideAction = action(AboutOverride, withdrawOverride, { done: refresh });
export const addReplyAction = action(AddReply, addReply, { done: refresh });
export const editReplyAction = action(EditReply, editReply, { done: refresh });
export const removeReplyAction = action(RemoveReply, removeReply, { done: refresh });
export const sealReviewAction = action(SealReview, sealReview, { done: refresh });
export const amendReviewAction = action(AmendReview, amendReview, { done: refresh });
export const recuseAction = action(Recuse, recuse, { done: refresh });
export const settleClaimAction = action(SettleClaim, settleClaim, { done: refresh });
export const withdrawSettlementAction = action(WithdrawSettlement, withdrawSettlement, { done: refresh });

// No page shows a draft but the form that holds it already.
export const saveReviewDraftAction = action(SaveReviewDraft, saveReviewDraft);
export const dropReviewDraftAction = action(DropReviewDraft, dropReviewDraft);
