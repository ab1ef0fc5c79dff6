import Link from 'next/link';
import { ClaimEvidence } from '@/components/claim/detail/evidence';
import { ClaimPassages } from '@/components/claim/detail/passages';
import { DraftParts } from '@/components/claim/draft/detail';
import { ClaimRelations } from '@/components/claim/relations/relations';
import { Replies } from '@/components/claim/replies/replies';
import { Comments } from '@/components/comment/comments';
import { thingsIn } from '@/components/comment/things';
import { Origins } from '@/components/provenance/origins';
import { ClaimHistory } from '@/components/record/claim-history';
import { AmendReview } from '@/components/review/amend';
import { RoundRecord } from '@/components/review/round/record';
import { Settlements } from '@/components/review/settlement/settlements';
import { Section } from '@/components/ui/section';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { judgeRelationAction, relateClaimsAction } from './actions';
import type { ClaimDeskProps } from './claim-desk-props';
import { commentActions } from './comments/comment-actions';
import { type Beside, commentsBeside } from './comments/comments-beside';
import { draftActions } from './edit/draft-actions';
import { replyActions } from './gate-actions';
import { reviewActions, settlementActions } from './review-actions';

/** What a claim rests on and what has been found: passages, evidence, the latest round, and what came before. */
export function ClaimRecord({
  claim,
  me,
  contexts,
  standings,
  grades,
  origins,
  snapshot,
  relations,
  settlements,
  comments,
  shown,
}: ClaimDeskProps) {
  const earlier = isEarlier(claim) ? claim.rounds : claim.rounds.slice(1);
  const beside = commentsBeside(claim, comments);
  return (
    <div className="grid gap-9">
      {restsOnReviews(claim) ? <LatestRound claim={claim} me={me} beside={beside} /> : null}
      {claim.editable.allowed ? (
        <DraftParts key={me} claim={claim} actions={draftActions} standings={standings} beside={beside} />
      ) : (
        <>
          <Section
            id="claim-passages"
            title="Passages"
            aside={inNumber(claim)}
            strong={!restsOnReviews(claim)}
          >
            <ClaimPassages claim={claim} contexts={contexts} grades={grades} beside={beside} />
            {claim.status === 'PUBLISHED' ? <Sightings claimId={claim.id} /> : null}
          </Section>
          <Section id="claim-evidence" title="Evidence">
            <ClaimEvidence claim={claim} standings={standings} grades={grades} beside={beside} />
          </Section>
        </>
      )}
      {origins ? (
        <Section id="claim-origins" title="Where it comes from">
          <Origins origins={origins} direction={claim.direction} />
        </Section>
      ) : null}
      {showsReplies(claim) ? (
        <Section id="claim-replies" title="Asked for comment">
          <Replies key={`replies ${me}`} claim={claim} me={me} actions={replyActions} />
        </Section>
      ) : null}
      {restsOnReviews(claim) ? null : <LatestRound claim={claim} me={me} beside={beside} />}
      <Section id="claim-comments" title="Comments">
        <Comments
          key={`comments ${me}`}
          {...{ claimId: claim.id, me, comments, shown, things: thingsIn(claim), actions: commentActions }}
        />
      </Section>
      <Section id="claim-relations" title="Other claims">
        <ClaimRelations key={`relations ${me}`} {...{ claim, me, relations, ...relating }} />
      </Section>
      {settlements ? (
        <Section id="claim-settlements" title="What it turned out to be">
          <Settlements key={`settlements ${me}`} {...{ settlements, me, actions: settlementActions }} />
        </Section>
      ) : null}
      {earlier.length > 0 || snapshot ? (
        <Section id="claim-history" title="History">
          <ClaimHistory claimId={claim.id} rounds={earlier} snapshot={snapshot} />
        </Section>
      ) : null}
    </div>
  );
}

/** The way to where else a published claim was seen. */
const Sightings = ({ claimId }: { claimId: string }) => (
  <p className="mt-4 text-sm">
    <Link href={`/desk/sightings?claim=${claimId}`} className="link">
      Sightings in other articles
    </Link>
  </p>
);

const relating = { relate: relateClaimsAction, judge: judgeRelationAction };

/** Where somebody was asked, can be, or should be. */
const showsReplies = ({ replies, accuses }: ClaimView): boolean =>
  replies.items.length > 0 || replies.allowed || accuses !== null;

/** Whoever adjudicates, answers in short or approves reads first what the reviewers found. */
const restsOnReviews = ({ status }: ClaimView): boolean => status === 'ADJUDICATION' || status === 'REVIEWED';

/** The round that counts. Whoever may review in it has it in their form. */
function LatestRound({ claim, me, beside }: Pick<ClaimDeskProps, 'claim' | 'me'> & { beside: Beside }) {
  const [round] = claim.rounds;
  if (!round || claim.review.allowed || isEarlier(claim)) return null;
  return (
    <Section
      id="reviews"
      title={round.sequence > 1 ? `Review, round ${round.sequence}` : 'Review'}
      strong={restsOnReviews(claim)}
    >
      <div className="grid gap-4">
        <RoundRecord round={round} claimId={claim.id} evidence={claim.evidence} beside={beside} />
        {mayAmend(round) ? (
          <AmendReview key={me} claim={claim} me={me} actions={reviewActions} round={round.sequence} />
        ) : null}
      </div>
    </Section>
  );
}

/** A draft's rounds are all behind it: what is submitted next gets a new one. */
const isEarlier = ({ status }: ClaimView): boolean => status === 'DRAFT' || status === 'WITHDRAWN';

const mayAmend = ({ state, reviews }: ClaimView['rounds'][number]): boolean =>
  state === 'CONCLUDED' && reviews.some((review) => review.mine);

const inNumber = ({ appearances }: ClaimView): string =>
  appearances.length > 1 ? `${appearances.length} passages` : '';
