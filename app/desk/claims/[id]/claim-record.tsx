import { DraftParts } from '@/components/claim/claim-detail-draft';
import { ClaimEvidence } from '@/components/claim/claim-detail-evidence';
import { ClaimPassages } from '@/components/claim/claim-detail-passages';
import { ClaimHistory } from '@/components/claim/claim-history';
import { AmendReview } from '@/components/review/amend-review';
import { RoundRecord } from '@/components/review/round-record';
import { Section } from '@/components/ui/section';
import type { ClaimView } from '@/lib/schemas/claim';
import type { ClaimDeskProps } from './claim-desk';
import { draftActions } from './edit/draft-actions';
import { reviewActions } from './review-actions';

/** What a claim rests on and what has been found: passages, evidence, the latest round, and what came before. */
export function ClaimRecord({ claim, me, contexts, snapshot }: ClaimDeskProps) {
  return (
    <div className="grid gap-9">
      {claim.status === 'ADJUDICATION' ? <LatestRound claim={claim} me={me} /> : null}
      {claim.editable.allowed ? (
        <DraftParts key={me} claim={claim} actions={draftActions} />
      ) : (
        <>
          <Section id="passages" title="Where it stands" aside={inNumber(claim)} strong>
            <ClaimPassages claim={claim} contexts={contexts} />
          </Section>
          <Section id="evidence" title="Evidence">
            <ClaimEvidence claim={claim} />
          </Section>
        </>
      )}
      {claim.status === 'ADJUDICATION' ? null : <LatestRound claim={claim} me={me} />}
      {claim.rounds.length > 1 || snapshot ? (
        <Section id="history" title="History">
          <ClaimHistory claim={claim} snapshot={snapshot} />
        </Section>
      ) : null}
    </div>
  );
}

/** The round that counts. Whoever may review in it has it in their form; an adjudicator reads it first. */
function LatestRound({ claim, me }: Pick<ClaimDeskProps, 'claim' | 'me'>) {
  const [round] = claim.rounds;
  if (!round || claim.review.allowed) return null;
  return (
    <Section id="reviews" title={round.sequence > 1 ? `Review, round ${round.sequence}` : 'Review'}>
      <div className="grid gap-4">
        <RoundRecord round={round} />
        {mayAmend(round) ? (
          <AmendReview key={me} claim={claim} me={me} actions={reviewActions} round={round.sequence} />
        ) : null}
      </div>
    </Section>
  );
}

const mayAmend = ({ state, reviews }: ClaimView['rounds'][number]): boolean =>
  state === 'CONCLUDED' && reviews.some((review) => review.mine);

const inNumber = ({ appearances }: ClaimView): string =>
  appearances.length > 1 ? `${appearances.length} passages` : '';
