import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import type { DropReviewDraft, ReviewDraftView, SaveReviewDraft } from '@/lib/schemas/review/draft';

/** What a reviewer can do in a round. Each answers with the claim as they may then see it. */
export type ReviewActions = {
  seal: Action<z.input<typeof SealReview>, ClaimView>;
  amend: Action<z.input<typeof AmendReview>, ClaimView>;
  recuse: Action<z.input<typeof Recuse>, ClaimView>;
  /** What is typed and not sealed, which answers with itself. */
  saveDraft: Action<z.input<typeof SaveReviewDraft>, ReviewDraftView>;
  dropDraft: Action<z.input<typeof DropReviewDraft>, { dropped: boolean }>;
};

/** What every part of a reviewer's page is given. `me` is the id of the person: drafts on a shared device are theirs alone. */
export type ReviewPartProps = { claim: ClaimView; me: string; actions: ReviewActions };
