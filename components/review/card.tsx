import Link from 'next/link';
import type { ReactNode } from 'react';
import { FindingSummary } from '@/components/review/finding/summary';
import { Explanations } from '@/components/review/opinion/explanations';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ReviewView } from '@/lib/schemas/claim/rounds';

type ReviewCardProps = {
  review: ReviewView;
  /** Who wrote it, as this page calls them. */
  by: ReactNode;
  /** Where its page is linked to. */
  claimId?: string | undefined;
  /** What else the page says of it. */
  children?: ReactNode;
};

/** One sealed review: what was found and why. */
export function ReviewCard({ review, by, claimId, children }: ReviewCardProps) {
  return (
    <article className="grid content-start gap-2.5 rounded-sm border border-rule bg-raised px-4 py-3.5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-sans text-base font-semibold">{by}</h3>
        {review.sealedAt ? (
          <p className="text-xs text-ink-muted">
            {review.amendment ? 'amended ' : 'sealed '}
            <RelativeTime value={review.sealedAt} />
          </p>
        ) : null}
      </header>
      <FindingSummary finding={review.finding} />
      <Explanations explanations={review.explanations} />
      <p dir="auto" className="font-serif whitespace-pre-line">
        {review.rationale}
      </p>
      {claimId ? (
        <p className="text-sm">
          <Link href={`/desk/claims/${claimId}/reviews/${review.id}`} className="link">
            <span>Open this review</span>
            <span className="sr-only">: {by}</span>
          </Link>
        </p>
      ) : null}
      {children ? <div>{children}</div> : null}
    </article>
  );
}
