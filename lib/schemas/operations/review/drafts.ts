import { z } from 'zod';
import { given } from '@/lib/schemas/given';
import { operation } from '@/lib/schemas/operation';
import { Id } from '@/lib/schemas/primitives';
import { DropReviewDraft, ReviewDraftView, SaveReviewDraft } from '@/lib/schemas/review/draft';

const onDraft = { path: '/claims/{claimId}/review-draft', tag: 'Reviews' } as const;

export const readReviewDraftOperation = operation({
  ...onDraft,
  id: 'readReviewDraft',
  method: 'GET',
  summary: 'Read what you typed of a review and did not seal',
  description:
    'Yours alone: nobody else can tell that it exists. Gone once you seal your review or step aside.',
  input: given({ claimId: Id }),
  output: ReviewDraftView,
});

export const saveReviewDraftOperation = operation({
  ...onDraft,
  id: 'saveReviewDraft',
  method: 'PUT',
  summary: 'Keep what you have typed of a review',
  description:
    'It seals nothing. `over` is the version that you wrote over: where you typed in another place since, it is refused (412) with that.',
  input: SaveReviewDraft,
  output: ReviewDraftView,
  conflicts: true,
});

export const dropReviewDraftOperation = operation({
  ...onDraft,
  id: 'dropReviewDraft',
  method: 'DELETE',
  summary: 'Throw away what you typed of a review',
  input: DropReviewDraft,
  output: z
    .object({ dropped: z.boolean().describe('Whether there was anything.') })
    .meta({ id: 'ReviewDraftDropped' }),
});
