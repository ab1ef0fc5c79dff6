import { roleLabels } from '@/lib/domain/actor';
import { unnamedLabel } from '@/lib/domain/review/unnamed';
import { isolated } from '@/lib/domain/text/isolating';
import type { ReviewView } from '@/lib/schemas/claim/rounds';

export type NamedReview = { review: ReviewView; name: string };

/** Reviews with what to call them: by their writer, or where the name is withheld by their place, which tells nothing of it. */
export function named(reviews: readonly ReviewView[]): NamedReview[] {
  const places = reviews.filter(({ amendment }) => !amendment);
  return reviews.map((review) => {
    const later = review.amendment ? ', amended opinion' : '';
    if (review.mine) return { review, name: `You${later}` };
    if (!review.reviewer) return { review, name: `${unnamedLabel(places.indexOf(review))}${later}` };
    const { name, role } = review.reviewer;
    return { review, name: `${isolated(name)}, ${roleLabels[role].toLowerCase()}${later}` };
  });
}

/** First opinions alone: what is compared. */
export const firstOpinions = (reviews: readonly ReviewView[]): NamedReview[] =>
  named(reviews).filter(({ review }) => !review.amendment);
