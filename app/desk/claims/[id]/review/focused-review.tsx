import { WouldChange } from '@/components/claim/detail/detail';
import { OriginsSentences } from '@/components/provenance/sentence';
import { Onward } from '@/components/review/focused/onward';
import { ReviewPane } from '@/components/review/pane';
import { NextReview } from '@/components/work/next-review';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { ClaimDeskProps } from '../claim-desk-props';
import { BesideReading, JudgingHead, NothingToDo } from '../judging/frame';
import type { ReadingProps } from '../judging/reading';
import { reviewActions } from '../review-actions';

type FocusedReviewProps = ReadingProps & Pick<ClaimDeskProps, 'me' | 'saved' | 'next'>;

/**
 * What a reviewer reads on one side; their form beside it, which stays while the other scrolls. On a phone the form follows,
 * and a link at the top leads there.
 */
export const FocusedReview = (props: FocusedReviewProps) => (
  <>
    <JudgingHead
      claim={props.claim}
      toMyPart={
        <a href="#my-part" className="link text-sm lg:hidden">
          To your review
        </a>
      }
    >
      <WouldChange claim={props.claim} />
    </JudgingHead>
    <BesideReading reading={props}>
      <div className={besides}>
        <MyReview {...props} />
      </div>
    </BesideReading>
  </>
);

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
        {claim.review.allowed ? null : <NothingToDo claimId={claim.id} why={doneWords(claim)} />}
        {next === undefined ? null : <NextReview next={next} focused />}
      </Onward>
    </>
  );
}

function doneWords({ status, review }: ClaimView): string {
  if (!review.mine) return review.because.join(' ');
  return status === 'IN_REVIEW' ? 'The round is still open.' : 'The round has concluded.';
}
