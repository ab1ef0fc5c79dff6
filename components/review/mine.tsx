import Link from 'next/link';
import { FindingSummary } from '@/components/review/finding/summary';
import { SaidBy } from '@/components/text/said-by';
import { cx } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import type { MyReview } from '@/lib/schemas/review/reading';
import { Decided } from './decided';

/** What somebody has sealed, each beside what was decided and why. */
export const MyReviews = ({ reviews }: { reviews: readonly MyReview[] }) => (
  <ul>
    {reviews.map((review) => (
      <Row key={review.id} review={review} />
    ))}
  </ul>
);

function Row({ review: { id, claim, finding, sealedAt, decided } }: { review: MyReview }) {
  const { statement, direction, language, saidBy } = claim;
  return (
    <li
      data-part="row"
      className="grid gap-x-8 gap-y-3 border-t border-rule py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div className="min-w-0">
        <Link
          href={`/desk/claims/${claim.id}/reviews/${id}`}
          dir={direction}
          lang={language}
          className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold"
        >
          {statement}
        </Link>
        <SaidBy sayings={saidBy} className={cx('mt-1 text-sm', direction === 'rtl' && 'text-right')} />
        <p className="mt-2 text-sm text-ink-muted">
          <span>You sealed </span>
          <RelativeTime value={sealedAt} />
          <span>:</span>
        </p>
        <div className="mt-1.5">
          <FindingSummary finding={finding} />
        </div>
      </div>
      <div className="min-w-0 lg:border-s lg:border-rule lg:ps-6">
        <Decided decided={decided} />
      </div>
    </li>
  );
}
