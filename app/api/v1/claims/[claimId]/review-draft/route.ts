import { route } from '@/lib/http/route';
import {
  dropReviewDraftOperation,
  readReviewDraftOperation,
  saveReviewDraftOperation,
} from '@/lib/schemas/operations/review/drafts';
import { dropReviewDraft, readReviewDraft, saveReviewDraft } from '@/lib/services/review/drafts';

export const GET = route(readReviewDraftOperation, readReviewDraft);
export const PUT = route(saveReviewDraftOperation, saveReviewDraft);
export const DELETE = route(dropReviewDraftOperation, dropReviewDraft);
