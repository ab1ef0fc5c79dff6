import { LockKeyhole } from 'lucide-react';
import type { ReviewView } from '@/lib/schemas/claim/rounds';
import { ReviewCard } from './card';

/** This person's review in a round that is still open; nothing of anybody else's. */
export function SealedReview({ review }: { review: ReviewView }) {
  return (
    <section aria-labelledby="sealed-title" className="grid gap-3">
      <h2 id="sealed-title" className="flex items-center gap-2 text-xl">
        <LockKeyhole aria-hidden="true" className="size-5" />
        Your review is sealed
      </h2>
      <p className="text-ink-muted">
        It is kept as it is. You see the other reviews, and the others see yours, when the round concludes.
      </p>
      <ReviewCard review={review} by="You" />
    </section>
  );
}
