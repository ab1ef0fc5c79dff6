'use server';

import { refresh } from 'next/cache';
import { submitInWords } from '@/app/submissions';
import { action } from '@/lib/http/action';
import { JudgeRelation, RelateClaims } from '@/lib/schemas/claim/relation';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import { DecideFlag } from '@/lib/schemas/publication/flag';
import { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import { MoveClaim, SubmitClaims } from '@/lib/schemas/workflow';
import { judgeRelation, relateClaims } from '@/lib/services/claim/relations/judging';
import { writeSummary } from '@/lib/services/claim/summary';
import { decideFlag } from '@/lib/services/publication/flags';
import { amendReview, recuse, sealReview } from '@/lib/services/review/reviews';
import { move } from '@/lib/services/workflow/moves';

export const moveAction = action(MoveClaim, move, { done: refresh });
export const decideFlagAction = action(DecideFlag, decideFlag, { done: refresh });
export const relateClaimsAction = action(RelateClaims, relateClaims, { done: refresh });
export const judgeRelationAction = action(JudgeRelation, judgeRelation, { done: refresh });
export const submitClaimsAction = action(SubmitClaims, submitInWords, { done: refresh });
export const writeSummaryAction = action(WriteSummary, writeSummary, { done: refresh });
export const sealReviewAction = action(SealReview, sealReview, { done: refresh });
export const amendReviewAction = action(AmendReview, amendReview, { done: refresh });
export const recuseAction = action(Recuse, recuse, { done: refresh });
