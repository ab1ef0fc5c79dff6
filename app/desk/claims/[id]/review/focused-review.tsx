import Link from 'next/link';
import { ClaimFacts, ClaimStatement, WouldChange } from '@/components/claim/detail/detail';
import { OriginsSentences } from '@/components/provenance/sentence';
import { Onward } from '@/components/review/focused/onward';
import { FocusedKeys } from '@/components/review/focused/page-keys';
import { ReviewPane } from '@/components/review/pane';
import { NextReview } from '@/components/work/next-review';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { ClaimDeskProps } from '../claim-desk-props';
import { CommentsLink } from '../comments/comments-beside';
import { reviewActions } from '../review-actions';
import { Reading, type ReadingProps } from './reading';

type FocusedReviewProps = ReadingProps & Pick<ClaimDeskProps, 'me' | 'saved' | 'next'>;

/**
 * What a reviewer reads on one side; their form beside it, which stays while the other scrolls. On a phone the form follows,
 * and a link at the top leads there.
 */
export function FocusedReview(props: FocusedReviewProps) {
  const { claim } = props;
  return (
    <div className="grid gap-6">
      <header className="grid gap-4">
        <ClaimStatement claim={claim} />
        <ClaimFacts claim={claim} />
        <WouldChange claim={claim} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href="#my-part" className="link text-sm lg:hidden">
            To your review
          </a>
          <CommentsLink claimId={claim.id} />
          <FocusedKeys />
        </div>
      </header>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)]">
        <Reading {...props} />
        <div id="my-part" className="min-w-0 scroll-mt-20 lg:border-s lg:border-rule lg:ps-8">
          <div className={besides}>
            <MyReview {...props} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** It stays in view, and scrolls by itself where it is longer than the window. */
const besides =
  'grid gap-6 lg:sticky lg:top-14 lg:-mx-2 lg:max-h-[calc(100dvh-4.5rem)] lg:overflow-y-auto lg:px-2 lg:pb-8';

function MyReview({ claim, me, origins, saved, next }: FocusedReviewProps) {
  return (
    <>
      <ReviewPane
        key={`review ${me}`}
        claim={claim}
        me={me}
        actions={reviewActions}
        origins={origins ? <OriginsSentences origins={origins} /> : null}
        saved={saved}
        focused
      />
      <Onward done={claim.review.mine !== null}>
        {claim.review.allowed ? null : <Done claim={claim} />}
        {next === undefined ? null : <NextReview next={next} focused />}
      </Onward>
    </>
  );
}

/** Nothing to write any more, or never: why, and where the rest of it is. */
const Done = ({ claim: { id, status, review } }: { claim: ClaimView }) => (
  <p>
    <span>{doneWords(status, review)} </span>
    <Link href={`/desk/claims/${id}`} className="link">
      Open the claim
    </Link>
  </p>
);

function doneWords(status: ClaimView['status'], { mine, because }: ClaimView['review']): string {
  if (!mine) return because.join(' ');
  return status === 'IN_REVIEW' ? 'The round is still open.' : 'The round has concluded.';
}
