import Link from 'next/link';
import { ClaimFacts, ClaimPeople, ClaimStatement, WouldChange } from '@/components/claim/detail/detail';
import { DraftHead } from '@/components/claim/draft/detail';
import { StatusPath } from '@/components/claim/status/path';
import { SummaryPane } from '@/components/claim/summary/pane';
import { isAnswered, SummaryText, waitsForAnswer } from '@/components/claim/summary/text';
import { OriginsSentences } from '@/components/provenance/sentence';
import { ReviewPane } from '@/components/review/pane';
import { cx } from '@/components/ui/class-names';
import { NextReview } from '@/components/work/next-review';
import { Adjudicate } from '@/components/workflow/adjudicate';
import { Flags } from '@/components/workflow/flags/flags';
import { GatesPane } from '@/components/workflow/gates/pane';
import { MovePanel } from '@/components/workflow/panel';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { decideFlagAction, moveAction, writeSummaryAction } from './actions';
import { AfterApproval } from './after-approval';
import { ClaimAssignment } from './assignment';
import type { ClaimDeskProps } from './claim-desk-props';
import { ClaimNotices } from './claim-notices';
import { ClaimRecord } from './claim-record';
import { draftActions } from './edit/draft-actions';
import { gateActions } from './gate-actions';
import { reviewActions } from './review-actions';

/**
 * The claim on one side, this person's part in it on the other. Whoever has a form to fill reads first, so on a phone it
 * follows the claim; moves that are a button stand before it.
 */
export function ClaimDesk(props: ClaimDeskProps) {
  const { claim, me } = props;
  const writing = claim.review.allowed || mayAdjudicate(claim) || waitsForAnswer(claim);
  return (
    <div className="grid gap-5">
      {claim.editable.allowed ? (
        <DraftHead key={me} claim={claim} actions={draftActions} />
      ) : (
        <Head claim={claim} />
      )}
      <StatusPath claim={claim} />
      <ClaimNotices claim={claim} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(26rem,32rem)]">
        <div className={cx('min-w-0', writing ? beside : 'max-lg:order-last')}>
          <ClaimRecord {...props} />
        </div>
        <div className="min-w-0 lg:border-s lg:border-rule lg:ps-8">
          <div className={cx('grid gap-8', !writing && 'lg:sticky lg:top-16')}>
            <MyPart {...props} writing={writing} />
          </div>
        </div>
      </div>
    </div>
  );
}

function MyPart(props: ClaimDeskProps & { writing: boolean }) {
  const { claim, me, next, saved, page, flags, origins, writing } = props;
  return (
    <>
      <Flags claimId={claim.id} me={me} {...flags} act={decideFlagAction} />
      {claim.review.allowed ? (
        <p className="text-sm">
          <Link href={`/desk/claims/${claim.id}/review`} className="link">
            Review it in the focused view, by keys
          </Link>
        </p>
      ) : null}
      <ReviewPane
        key={`review ${me}`}
        saved={saved}
        claim={claim}
        me={me}
        actions={reviewActions}
        origins={origins ? <OriginsSentences origins={origins} /> : null}
      />
      {next === undefined ? null : <NextReview next={next} />}
      {mayAdjudicate(claim) ? (
        <p className="text-sm">
          <Link href={`/desk/claims/${claim.id}/adjudicate`} className="link">
            Decide it with the reviews side by side
          </Link>
        </p>
      ) : null}
      {mayAdjudicate(claim) ? (
        <Adjudicate key={`adjudicate ${me}`} claim={claim} me={me} act={moveAction} />
      ) : null}
      <SummaryPane key={`summary ${me}`} claim={claim} me={me} write={writeSummaryAction} />
      <GatesPane key={`gates ${me}`} claim={claim} me={me} actions={gateActions} />
      <MovePanel key={`moves ${me}`} claim={claim} me={me} act={moveAction} page={page} secondary={writing} />
      <AfterApproval {...props} />
      <ClaimPeople claim={claim} />
      <ClaimAssignment claim={claim} />
    </>
  );
}

/**
 * What is read while a long form is filled stays beside it, and scrolls by itself where it is longer than the window; it
 * fades out below, so that nobody takes the edge for the end.
 */
const beside =
  'self-start lg:sticky lg:top-14 lg:-ms-2 lg:max-h-[calc(100dvh-4.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:px-2 lg:pb-10 lg:[mask-image:linear-gradient(to_bottom,black_calc(100%-2.5rem),transparent)]';

const mayAdjudicate = ({ moves }: ClaimView): boolean =>
  moves.some((offer) => offer.move === 'adjudicate' && offer.allowed);

const Head = ({ claim }: { claim: ClaimView }) => (
  <div className="grid gap-4">
    <ClaimStatement claim={claim} />
    {isAnswered(claim) && !claim.summary.allowed ? <SummaryText claim={claim} labelled /> : null}
    <ClaimFacts claim={claim} />
    <WouldChange claim={claim} />
  </div>
);
