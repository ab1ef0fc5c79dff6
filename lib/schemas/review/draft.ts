import { z } from 'zod';
import { given } from '@/lib/schemas/given';
import { count, Id, Instant, withoutNul } from '@/lib/schemas/primitives';

/** The most that a draft may hold, in UTF-16 units: twenty pieces of evidence, each as long as it may be, have room. */
const MOST = 400_000;

const tooLong = 'This is more than a draft is kept with. Seal what you have, or shorten it.';

/** The fields of the form as they stand, in JSON. Nothing in it is checked: it is not finished. */
const content = withoutNul(z.string().max(MOST, { error: tooLong, abort: true })).refine(
  isObject,
  'Send the fields of the form as one JSON object, written as text.',
);

function isObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

const over = count(0)
  .default(0)
  .describe('The `version` of the draft that you wrote over; 0, or left out, where you knew of none.');

/** Keeps what was typed of a review. `round` is the sequence that you looked at. */
export const SaveReviewDraft = given({ claimId: Id, round: count(1), over, content }).meta({
  id: 'SaveReviewDraft',
});
export type SaveReviewDraft = z.infer<typeof SaveReviewDraft>;

/** Throws away what was typed. */
export const DropReviewDraft = given({ claimId: Id, over }).meta({ id: 'DropReviewDraft' });
export type DropReviewDraft = z.infer<typeof DropReviewDraft>;

export const ReviewDraftView = z
  .object({
    round: z.number().int().describe('The round that it was typed for; an earlier one may have been left.'),
    version: z.number().int().describe('Rises with each save; 0 once it was dropped.'),
    content: z.string().describe('The fields of the form, as JSON, as they were sent.'),
    savedAt: Instant,
  })
  .meta({ id: 'ReviewDraft' });
export type ReviewDraftView = z.infer<typeof ReviewDraftView>;
